import type { Item } from '../../facts/item.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Story } from '../../facts/story.ts';

/** What a new item is made from. */
export interface NewItemParts {
  statement: Statement;
  /** The name of who says it; null when that is not known, or only guessed. */
  speaker: string | null;
  story: Story;
  /** The topic that the article names most, for a statement that names none. */
  articleTopic: string | null;
}

/**
 * An item for a statement that answers none yet, without answers: a fixed phrase with the words of the statement. `why` says
 * where its topic comes from. Null where the story has no topic, since an item belongs to one.
 */
export function newItem(parts: NewItemParts, about = aboutOf(parts.statement)): { item: Item; why: string } | null {
  const { statement, story, articleTopic: named } = parts;
  const [own] = statement.topics.filter((id) => story.topics.some((topic) => topic.id === id));
  const topic = own ?? named ?? story.topics[0]?.id;
  if (topic === undefined) return null;
  const why =
    own === undefined
      ? named === null
        ? 'No topic of the story is named in the article: its first one is proposed.'
        : 'The topic is named in the article.'
      : 'The topic is the statement’s.';
  const question = questionOf(parts, about);
  return { item: { id: statement.id, story: story.id, topic, question, about, answers: [] }, why };
}

/** What kind of question a statement answers, by what it is. */
function aboutOf({ kind, figures, characterisation }: Statement): Item['about'] {
  if (characterisation) return 'description';
  if (figures.length > 0 && (kind === 'report' || kind === 'paraphrase')) return 'quantity';
  return kind === 'report' ? 'event' : 'utterance';
}

/** The question in a fixed phrase and printed words, as it reads after "Accounts differ on: ". */
export function questionOf(
  { statement, speaker }: Pick<NewItemParts, 'statement' | 'speaker'>,
  about: Item['about'],
): string {
  const words = headWords(statement.locator.exact);
  const [figure] = statement.figures;
  if (about === 'utterance') return `${speaker === null ? 'what was said' : `what ${speaker} said`}: ${words}`;
  if (about === 'quantity' && figure)
    return `the figure for ${figure.counted}${figure.unit === null ? '' : ` (${figure.unit})`}`;
  return about === 'description' ? `how it is described: ${words}` : `what happened: ${words}`;
}

/** A heading has room for so many characters. */
const LONGEST_HEAD = 90;

/** The first words of an excerpt on one line, with an ellipsis where there are more. */
function headWords(exact: string): string {
  const line = exact.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_HEAD) return line;
  const head = line.slice(0, LONGEST_HEAD).replace(/\s+\S*$/, '');
  return `${head.replace(/[\p{P}\s]+$/u, '').toWellFormed()} …`;
}
