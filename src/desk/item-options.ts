import type { Facts } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import type { Statement } from '../facts/statement.ts';
import { wordsOf } from '../facts/words.ts';

/** Shorter words are articles and prepositions, which tell no question from another. */
const SHORTEST = 4;

/**
 * The items of a source's stories to which a statement can be put: those whose question holds what was typed, and of them first
 * those that share most words with the statement, in their question or their answers.
 */
export function itemsNear(facts: Facts, statement: Statement, typed: string, most: number): Item[] {
  const own = new Set(facts.stories.filter(({ sources }) => sources.includes(statement.source)).map(({ id }) => id));
  const wanted = [...contentWords(typed, 1)];
  const words = contentWords(statement.locator.exact);
  const topics = new Set(statement.topics);
  const answers = new Map(facts.statements.map(({ id, locator }) => [id, locator.exact]));
  return facts.items
    .filter(({ story, question }) => own.has(story) && holdsAll(question, wanted))
    .map((item) => {
      const texts = [item.question, ...item.answers.map((answer) => answers.get(answer.statement) ?? '')];
      const shared = Math.max(...texts.map((text) => commonWords(text, words)));
      return { item, near: shared + (topics.has(item.topic) ? HALF_A_WORD : 0) };
    })
    .toSorted((a, b) => b.near - a.near || a.item.question.localeCompare(b.item.question, 'en'))
    .slice(0, most)
    .map(({ item }) => item);
}

/** A common topic decides between items that share as many words. */
const HALF_A_WORD = 0.5;

const contentWords = (text: string, shortest = SHORTEST): Set<string> =>
  new Set(
    wordsOf(text)
      .map(({ normal }) => normal)
      .filter((word) => word.length >= shortest),
  );

const commonWords = (text: string, words: ReadonlySet<string>): number =>
  [...contentWords(text)].filter((word) => words.has(word)).length;

function holdsAll(question: string, wanted: readonly string[]): boolean {
  const printed = wordsOf(question).map(({ normal }) => normal);
  return wanted.every((word) => printed.some((one) => one.startsWith(word)));
}
