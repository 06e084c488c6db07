import type { FormerWording } from '../check/checked.ts';
import type { Disagreement, Question } from '../disagreement/disagreement.ts';
import type { Edtf } from '../facts/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import type { IndexElsewhere } from '../search/index-elsewhere.ts';
import type { StatementIndex } from '../search/statement-index.ts';
import type { SearchThread } from '../search-worker/search-thread.ts';
import type { Catalogue } from './catalogue.ts';
import { factsInSight } from './facts-in-sight.ts';
import { FormerWordings } from './former-wordings.ts';
import { type HistoryStep, historyOf } from './history.ts';
import { Ledger } from './ledger.ts';
import { type Standing, StandingFacts } from './standing-facts.ts';
import { type Verdict, verdictOn } from './verdicts.ts';
import { isVisible } from './visibility.ts';

/**
 * All that is known, in memory and cross-referenced: what every command reads. Unconfirmed and withdrawn statements are not
 * in it. It moves on with the log, between answers, never during one.
 */
export interface Desk {
  stories: ReadonlyMap<string, Story>;
  readonly defaultStory: Story;
  sources: ReadonlyMap<string, Source>;
  speakers: ReadonlyMap<string, Speaker>;
  statements: ReadonlyMap<string, Statement>;
  /** In the order in which they were recorded. */
  items: ReadonlyMap<string, Item>;
  /** A source's statements, in the order of its text. */
  statementsOf(source: string): readonly Statement[];
  statementsBy(speaker: string): readonly Statement[];
  /** The statements that carry the same words by the same speaker, the given one among them. */
  sameWordsAs(statement: Statement): readonly Statement[];
  /** What lists of statements are made by. */
  catalogue: Catalogue;
  /** The items that a statement answers, in the order in which they were recorded. */
  itemsOf(statement: string): readonly Item[];
  /** The items with their accounts, by item: what was judged, and what is judged again for a narrower question. */
  questions: ReadonlyMap<string, Question>;
  /** The how-manieth an item is, in the order in which they were recorded. */
  placeOf(item: string): number;
  /** Where accounts differ, in the order of the items. */
  readonly disagreements: readonly Disagreement[];
  disagreementsOn(item: string): readonly Disagreement[];
  disagreementNamed(id: string): Disagreement | null;
  /** What an editor said of a disagreement: confirmed, or explained with a note, as long as no side has changed since. */
  verdictOn(disagreement: Disagreement): Verdict | null;
  readonly index: StatementIndex;
  /** Names how far the log was read for it: as long as this stays, the desk answers alike. */
  readonly revision: string;
  /** The whole life of a statement, oldest first, whether or not it is still shown. */
  historyOf(id: string): HistoryStep[];
  /** Wordings that no longer stand: of withdrawn statements, and from before corrections. */
  formerWordings(): readonly FormerWording[];
  /** How many curated statements do not say when they were recorded, and so are in no `known` desk. */
  unrecorded: number;
  /** The desk as it was recorded by the end of a date. */
  knownAt(date: Edtf): Desk;
  /** The desk for a channel (null: none, as in a terminal) at a moment: without a trace of sources that are embargoed or for other channels. */
  seenIn(channel: string | null, now: Date): Desk;
  /** The desk of which this one shows a part; itself where nothing is hidden. */
  readonly whole: Desk;
}

/** What a desk was made from. */
export interface Origin {
  curated: Facts;
  ledger: Ledger;
  /** The date by whose end everything in it was recorded; null for all that there is. */
  known: Edtf | null;
  /** Where the index of many statements is made; null for here, while everything else waits. */
  thread: (() => SearchThread) | null;
  /** Where all statements are indexed when that is not in memory; what was recorded by some date is looked for in memory always. */
  elsewhere?: IndexElsewhere | null;
}

/**
 * The desk of curated facts that have been verified, with all that the log says since; with `known` as it was recorded by
 * the end of that date.
 */
export function createDesk(
  curated: Facts,
  ledger = new Ledger(),
  known: Edtf | null = null,
  thread: Origin['thread'] = null,
): Desk {
  const facts = new StandingFacts(ledger.factsOver(curated, known), { thread });
  return deskOf(facts, { curated, ledger, known, thread }, new DerivedDesks());
}

/** A desk over facts that may move on; `derived` is emptied by who moves them. `whole` is the desk of which it shows a part, if any. */
export function deskOf(facts: Standing, origin: Origin, derived: DerivedDesks, whole: Desk | null = null): Desk {
  const { curated, ledger, known, thread, elsewhere = null } = origin;
  const { references, judged } = facts;
  const former = {
    of: new FormerWordings(curated, ledger, known),
    at: '',
    wordings: [] as readonly FormerWording[],
  };
  let indexElsewhere: StatementIndex | null = null;
  const desk: Desk = {
    stories: facts.stories,
    get defaultStory() {
      return facts.defaultStory;
    },
    sources: facts.sources,
    speakers: facts.speakers,
    statements: references.statements,
    items: judged.items,
    statementsOf: (source) => references.ofSource(source),
    statementsBy: (speaker) => references.bySpeaker(speaker),
    sameWordsAs: (statement) => references.sayingSo(statement),
    catalogue: facts.catalogue,
    itemsOf: (statement) => judged.itemsOf(statement),
    placeOf: (item) => judged.placeOf(item),
    questions: judged.questions,
    get disagreements() {
      return judged.all;
    },
    disagreementsOn: (item) => judged.differencesOn(item),
    disagreementNamed: (id) => judged.named(id),
    verdictOn: (disagreement) => verdictOn(disagreement, ledger, known),
    get index() {
      indexElsewhere ??= elsewhere?.indexOver((id) => facts.recordOf(id)) ?? null;
      return indexElsewhere ?? facts.index;
    },
    get revision() {
      return elsewhere === null ? ledger.head.hash : `${ledger.head.hash} ${elsewhere.revision}`;
    },
    historyOf: (id) => {
      const first = curated.statements.find((statement) => statement.id === id) ?? null;
      const steps = historyOf(id, first, ledger, known);
      const isHidden = steps.some(({ statement }) => statement !== null && !facts.sources.has(statement.source));
      return isHidden ? [] : steps;
    },
    formerWordings() {
      const { hash } = ledger.head;
      if (former.at !== hash) {
        const isSeen = ({ statement }: FormerWording) => facts.sources.has(statement.source);
        Object.assign(former, { at: hash, wordings: former.of.all.filter(isSeen) });
      }
      return former.wordings;
    },
    unrecorded: known === null ? 0 : unrecordedOf(curated, facts.sources),
    knownAt: (date) => derived.once(`known ${date}`, () => createDesk(curated, ledger, date, thread)),
    seenIn(channel, now) {
      const restricted = restrictedIn(facts, origin).filter((source) => !isVisible(source, channel, now));
      if (restricted.length === 0) return desk;
      const hidden = new Set(restricted.map(({ id }) => id));
      return derived.once(`without ${[...hidden].sort().join()}`, () =>
        deskOf(factsInSight(facts, hidden), origin, new DerivedDesks(), desk.whole),
      );
    },
    get whole() {
      return whole ?? desk;
    },
  };
  return desk;
}

/**
 * The sources with an embargo or for some channels alone, as a desk has them and, where it is of a former date, as they are now:
 * what was restricted since is not shown by asking for what was known before.
 */
function restrictedIn({ restricted, sources }: Standing, { ledger, known }: Origin): Source[] {
  if (known === null) return [...restricted.values()];
  const since = [...sources.keys()].flatMap((id) => {
    const last = ledger.changesOf(`source:${id}`).at(-1);
    return last?.change.change === 'source-recorded' ? [last.change.source] : [];
  });
  return [...restricted.values(), ...since];
}

const unrecordedOf = ({ statements }: Facts, sources: ReadonlyMap<string, Source>): number =>
  statements.filter(({ recorded, source }) => recorded === null && sources.has(source)).length;

/** How many desks of other dates or channels one desk keeps: they are asked for again while a page is turned. */
const DESKS_KEPT = 8;

/** Desks of other dates or channels, kept until the facts that they were made from move on. */
export class DerivedDesks {
  readonly #made = new Map<string, Desk>();

  once(key: string, make: () => Desk): Desk {
    const known = this.#made.get(key);
    if (known) return known;
    const [oldest] = this.#made.keys();
    if (this.#made.size >= DESKS_KEPT && oldest !== undefined) this.#made.delete(oldest);
    const desk = make();
    this.#made.set(key, desk);
    return desk;
  }

  clear(): void {
    this.#made.clear();
  }
}
