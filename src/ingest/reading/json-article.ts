import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { type Given, textAlone } from './read-source.ts';

const JsonArticle = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  text: z.string(),
  title: z.string().nullish(),
  byline: z.string().nullish(),
  outlet: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  credit: z.string().nullish(),
});

const SHAPE =
  'An article is { "id", "text", "title", "byline", "outlet", "url", "published", "credit" }; only "text" is needed.';

/** The article in a JSON file, `{ id, text, outlet?, url?, published?, credit? }`; other keys are ignored. Throws a UserError that names what is missing. */
export function readJsonArticle(name: string, text: string): Given {
  const json = parseJson(name, text);
  if (Array.isArray(json)) throw new UserError(`${name} is a list. Give each article a file of its own. ${SHAPE}`);
  const read = JsonArticle.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.join('.');
    if (!where) throw new UserError(`${name} is no article. ${SHAPE}`);
    if (where === 'text' && !Object.hasOwn(Object(json), 'text'))
      throw new UserError(`${name} has no "text". ${SHAPE}`);
    throw new UserError(`${name}: "${where}" must be a text in quotation marks. ${SHAPE}`);
  }
  const { data } = read;
  return {
    ...textAlone(data.text),
    id: data.id ?? null,
    title: data.title ?? null,
    byline: data.byline ?? null,
    outlet: data.outlet ?? null,
    url: data.url ?? null,
    published: data.published ?? null,
    credit: data.credit ?? null,
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`${name} is not JSON: ${fact}. Correct the file.`, { cause });
  }
}
