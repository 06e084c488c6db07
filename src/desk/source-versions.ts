import { UserError } from '../errors.ts';
import { Source } from '../facts/source.ts';
import type { ReadSource } from '../ingest/reading/read-source.ts';

/** Finds the newest version of a document among the sources of a desk. */
export interface SourceVersions {
  /** The source that a document which was read is a version of, by its id or its address; null when it is new. */
  find(read: Pick<ReadSource, 'id' | 'url'>): Source | null;
}

export function sourceVersions(sources: readonly Source[]): SourceVersions {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const byUrl = new Map<string, Source>();
  for (const source of sources)
    if (source.url !== null && source.replacedBy === undefined) byUrl.set(source.url, source);
  return {
    find({ id, url }) {
      const found = byId.get(id) ?? (url === null ? undefined : byUrl.get(url)) ?? null;
      return found?.replacedBy === undefined ? found : (byId.get(found.replacedBy) ?? found);
    },
  };
}

/**
 * The source that a document which was read makes: a new one, or the next version of a known one, which keeps what editors
 * recorded of it and what the new copy does not say. Throws a UserError where it says what a source cannot hold.
 */
export function sourceOf(read: ReadSource, former: Source | null): Source {
  const { outlet, title, byline, url, published, dateline, credit, language, text, hash } = read;
  const read1 = { outlet, title, byline, url, published, dateline, credit };
  const known = former && {
    ...former,
    ...Object.fromEntries(Object.entries(read1).filter(([, value]) => value !== null)),
    version: (former.version ?? 1) + 1,
    text,
    textHash: hash,
  };
  const made = known ?? {
    id: read.id,
    name: read.name,
    ...read1,
    retrieved: null,
    language,
    family: null,
    embargoedUntil: null,
    channels: null,
    textHash: hash,
    text,
  };
  const source = Source.safeParse(made);
  if (source.success) return source.data;
  const [issue] = source.error.issues;
  throw new UserError(`${read.id}: ${issue?.path.join('.')} ${issue?.message}`);
}
