import type { Item } from '../facts/item.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { StatementIndex } from './statement-index.ts';

/** What a draft is checked against: the confirmed statements with all that belongs to them. */
export interface Against {
  index: StatementIndex;
  /** Whether whoever asks may see a statement of the index; what they may not see is passed by as if it did not exist. */
  sees(statement: Statement): boolean;
  sources: ReadonlyMap<string, Pick<Source, 'text' | 'published'>>;
  speakers: ReadonlyMap<string, Speaker>;
  /** A source's statements, in the order of its text. */
  statementsOf(source: string): readonly Statement[];
  /** The items that a statement answers. */
  itemsOf(statement: string): readonly Item[];
}
