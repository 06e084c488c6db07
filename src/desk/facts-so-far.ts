import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';

type Kind = keyof Facts;
type Thing = Facts[Kind][number];

/**
 * All facts, shown or not, kept up to date change by change: each in its place, new ones at the end, as they would stand if they
 * were made anew from the log.
 */
export class FactsSoFar {
  readonly facts: Facts;
  readonly #places = new Map<Kind, Map<string, number>>();

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** Takes in a change that the log has gained. False when a record was removed, after which only facts made anew are right. */
  takeIn(change: Change, statementNow: (id: string) => Statement | null): boolean {
    switch (change.change) {
      case 'story-recorded':
        this.#put('stories', change.story);
        return true;
      case 'source-recorded':
        this.#put('sources', change.source);
        return true;
      case 'speaker-recorded':
        this.#put('speakers', change.speaker);
        return true;
      case 'item-recorded':
        this.#put('items', change.item);
        return true;
      case 'statement-proposed':
      case 'statement-confirmed':
      case 'statement-corrected':
      case 'statement-moved':
      case 'statement-held':
      case 'statement-withdrawn': {
        const id = typeof change.statement === 'string' ? change.statement : change.statement.id;
        const statement = statementNow(id);
        if (statement) this.#put('statements', statement);
        return true;
      }
      case 'record-removed':
        return false;
      default:
        return true;
    }
  }

  #put(kind: Kind, thing: Thing): void {
    const things: Thing[] = this.facts[kind];
    let places = this.#places.get(kind);
    if (!places) {
      places = new Map(things.map(({ id }, at) => [id, at]));
      this.#places.set(kind, places);
    }
    const at = places.get(thing.id) ?? things.length;
    places.set(thing.id, at);
    things[at] = thing;
  }
}
