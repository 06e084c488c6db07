import { z } from 'zod';
import type { RecordedChange } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import { Item } from '../facts/item.ts';
import { Source } from '../facts/source.ts';
import { Speaker } from '../facts/speaker.ts';
import { Statement } from '../facts/statement.ts';
import { Story } from '../facts/story.ts';
import { inOrder } from './in-order.ts';

/**
 * One line of a JSONL export. A `change` is a step in the history of a statement: it is there to be read, and an import
 * passes over it, because history is made by the log alone.
 */
export const ExportLine = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('story'), record: Story }),
    z.strictObject({ kind: z.literal('source'), record: Source }),
    z.strictObject({ kind: z.literal('speaker'), record: Speaker }),
    z.strictObject({ kind: z.literal('statement'), record: Statement }),
    z.strictObject({ kind: z.literal('item'), record: Item }),
    z.strictObject({ kind: z.literal('change'), record: z.unknown() }),
  ],
  { error: 'is none that Talks knows. Use "story", "source", "speaker", "statement", "item" or "change".' },
);
export type ExportLine = z.infer<typeof ExportLine>;

/**
 * Facts as JSONL, one `{ kind, record }` a line: stories, sources, speakers, statements with their status, items, each by
 * id, then the changes. The same facts give the same bytes: keys stand in the order of the schemas.
 * Of a change, its number in the log and its hash are left out: gaps between numbers would count what is not exported.
 */
export function recordLines(facts: Facts, history: readonly RecordedChange[] = []): string {
  const { stories, sources, speakers, statements, items } = inOrder(facts);
  const lines: ExportLine[] = [
    ...stories.map((record) => ({ kind: 'story' as const, record })),
    ...sources.map((record) => ({ kind: 'source' as const, record })),
    ...speakers.map((record) => ({ kind: 'speaker' as const, record })),
    ...statements.map((record) => ({ kind: 'statement' as const, record })),
    ...items.map((record) => ({ kind: 'item' as const, record })),
    ...history.map(({ thing, version, at, by, reason, change }) => ({
      kind: 'change' as const,
      record: { thing, version, at, by, reason, change },
    })),
  ];
  return lines.map((line) => `${JSON.stringify(ExportLine.parse(line))}\n`).join('');
}

/** The facts that lines hold, in the order of the lines. */
export function factsOf(lines: readonly ExportLine[]): Facts {
  return {
    stories: lines.flatMap((line) => (line.kind === 'story' ? [line.record] : [])),
    sources: lines.flatMap((line) => (line.kind === 'source' ? [line.record] : [])),
    speakers: lines.flatMap((line) => (line.kind === 'speaker' ? [line.record] : [])),
    statements: lines.flatMap((line) => (line.kind === 'statement' ? [line.record] : [])),
    items: lines.flatMap((line) => (line.kind === 'item' ? [line.record] : [])),
  };
}
