/** A module of the page, which is plain JavaScript with its own type check; the caller says what it exports. */
export async function importPageModule(name: string): Promise<unknown> {
  return import(new URL(`../../src/playground/page/${name}`, import.meta.url).href);
}
