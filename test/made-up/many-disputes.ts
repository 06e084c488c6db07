import type { Facts } from '../../src/facts/facts.ts';
import { harbourStory } from './harbour-story.ts';

/** The harbour story with as many questions on which its two papers differ, each as long as an editor may well write it. */
export function manyDisputes(many: number): Facts {
  const facts = harbourStory();
  const [item] = facts.items;
  if (!item) throw new RangeError('the harbour story has an item');
  const items = Array.from({ length: many }, (_, at) => ({
    ...item,
    id: `${item.id}-${at}`,
    question: `how many people were hurt, asked for the ${at + 1}th time and in so many words that one line is not enough for it`,
  }));
  return { ...facts, items };
}
