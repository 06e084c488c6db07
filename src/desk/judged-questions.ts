import type { Disagreement, Question } from '../disagreement/disagreement.ts';
import { judgeQuestion } from '../disagreement/find-disagreements.ts';
import type { Item } from '../facts/item.ts';
import { originOf, type Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';

/** What an item is judged from. */
interface Known {
  sources: ReadonlyMap<string, Source>;
  statements: ReadonlyMap<string, Statement>;
}

/** The items with their accounts and where these differ; one item is judged again when one of its statements changes. */
export class JudgedQuestions {
  /** In the order in which the items were recorded. */
  readonly items = new Map<string, Item>();
  readonly questions = new Map<string, Question>();
  readonly #known: Known;
  readonly #itemsOf = new Map<string, string[]>();
  readonly #rank = new Map<string, number>();
  readonly #found = new Map<string, Disagreement[]>();
  readonly #named = new Map<string, Disagreement>();
  /** Items that were recorded, or one of whose statements has changed, since they were judged. */
  readonly #open = new Set<string>();
  #all: Disagreement[] | null = null;

  constructor(items: readonly Item[], known: Known) {
    this.#known = known;
    for (const item of items) this.#enter(item);
    this.judgeAnew();
  }

  /** Puts an item in, in the place of the one with its id, if any; it still has to be judged. */
  put(item: Item): void {
    for (const { statement } of this.items.get(item.id)?.answers ?? []) {
      const kept = (this.#itemsOf.get(statement) ?? []).filter((id) => id !== item.id);
      if (kept.length > 0) this.#itemsOf.set(statement, kept);
      else this.#itemsOf.delete(statement);
    }
    this.#enter(item);
  }

  #enter(item: Item): void {
    this.items.set(item.id, item);
    this.#open.add(item.id);
    if (!this.#rank.has(item.id)) this.#rank.set(item.id, this.#rank.size);
    for (const { statement } of item.answers) {
      const items = this.#itemsOf.get(statement);
      if (!items) this.#itemsOf.set(statement, [item.id]);
      else if (!items.includes(item.id)) items.push(item.id);
    }
  }

  /** To be told when a statement has changed: the items that it answers still have to be judged. */
  touch(statement: string): void {
    for (const item of this.#itemsOf.get(statement) ?? []) this.#open.add(item);
  }

  /** Judges all that has to be judged, or `most` of it, from the accounts as they are now. True when nothing is left. */
  judgeAnew(most = Number.POSITIVE_INFINITY): boolean {
    let judged = 0;
    for (const id of this.#open) {
      if (judged === most) return false;
      this.#judge(id);
      this.#open.delete(id);
      judged += 1;
    }
    return true;
  }

  #judge(id: string): void {
    const item = this.items.get(id);
    if (!item) return;
    const question = { item, accounts: accountsOf(item, this.#known) };
    const found = judgeQuestion(question, this.#known.sources);
    this.questions.set(id, question);
    for (const disagreement of this.#found.get(id) ?? []) this.#named.delete(disagreement.id);
    for (const disagreement of found) this.#named.set(disagreement.id, disagreement);
    if (found.length > 0) this.#found.set(id, found);
    else this.#found.delete(id);
    this.#all = null;
  }

  /** The items that a statement answers, in the order in which they were recorded. */
  itemsOf(statement: string): readonly Item[] {
    const ids = this.#itemsOf.get(statement);
    // Most answer none, and every statement of a long list is asked for them.
    if (ids === undefined) return NO_ITEMS;
    const items = ids.flatMap((id) => this.items.get(id) ?? []);
    return items.sort((a, b) => (this.#rank.get(a.id) ?? 0) - (this.#rank.get(b.id) ?? 0));
  }

  /** The how-manieth item was recorded. */
  placeOf(item: string): number {
    return this.#rank.get(item) ?? 0;
  }

  differencesOn(item: string): readonly Disagreement[] {
    return this.#found.get(item) ?? [];
  }

  named(disagreement: string): Disagreement | null {
    return this.#named.get(disagreement) ?? null;
  }

  /** All that accounts differ on, in the order of the items. */
  get all(): readonly Disagreement[] {
    this.#all ??= [...this.items.keys()].flatMap((id) => this.#found.get(id) ?? []);
    return this.#all;
  }
}

const NO_ITEMS: readonly Item[] = [];

/** An article's former version and its newest are no two accounts: where both answer, the newest does. */
function accountsOf({ answers }: Item, { statements, sources }: Known): Question['accounts'] {
  const accounts = answers.flatMap(({ statement: id, version }) => {
    const statement = statements.get(id);
    const source = statement && sources.get(statement.source);
    return statement && source ? [{ statement, version: version?.label ?? null, origin: originOf(source) }] : [];
  });
  const answering = new Set(accounts.map(({ statement }) => statement.source));
  return accounts.filter(({ statement }) => {
    const newest = sources.get(statement.source)?.replacedBy;
    return newest === undefined || !answering.has(newest);
  });
}
