import type { Facts } from '../facts/facts.ts';
import type { Item } from '../facts/item.ts';
import { type ProposalBasis, type ProposedPlace, placedItem } from '../facts/proposal-basis.ts';
import { documentOf } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import type { Story } from '../facts/story.ts';
import type { IngestedArticle } from '../ingest/ingested-article.ts';
import { type Compared, createItemFinder, type FoundItem, type ItemFinder } from '../ingest/proposals/items.ts';
import { newItem } from '../ingest/proposals/new-item.ts';
import type { Proposal } from '../ingest/proposals/proposal.ts';
import { topicFinder } from '../ingest/proposals/topics.ts';
import { basisOf } from './confirmation.ts';
import type { Ledger } from './ledger.ts';

/** A proposal as the log takes it. */
export interface StoredProposal {
  statement: Statement;
  basis: ProposalBasis;
}

/** Makes proposals ready to be stored, one article after the other: what one proposes is near to what the next does. */
export interface ProposalDesk {
  /** Whom the desk knows, and whom proposals that wait would make known. */
  speakers: readonly Speaker[];
  /** Gives the proposals of an article their topics, speakers and items, and ids that no other statement has. */
  propose(article: IngestedArticle, story: Story): StoredProposal[];
}

/** By story what finds items among its statements; a desk that is made again for the next articles may go on with it. */
export type ItemFinders = Map<string, ItemFinder>;

/** `finders` must have been given all statements that `facts` hold, and no others. */
export function proposalDesk(facts: Facts, ledger: Ledger, finders: ItemFinders = new Map()): ProposalDesk {
  const bases = new Map<string, ProposalBasis>();
  for (const { id, status } of facts.statements) {
    const basis = status === 'proposed' ? basisOf(ledger, id) : null;
    if (basis) bases.set(id, basis);
  }
  const known = new Set(facts.speakers.map(({ id }) => id));
  const awaited = new Map<string, Speaker>();
  for (const { speaker } of bases.values())
    if (speaker?.sure && !known.has(speaker.speaker.id)) awaited.set(speaker.speaker.id, speaker.speaker);
  const itemIds = new Set(facts.items.map(({ id }) => id));
  // A new item has the id of its first statement.
  const ids = new Set([...facts.statements.map(({ id }) => id), ...itemIds]);
  const speakerIds = new Set([...known, ...awaited.keys()]);
  const unnamed = new Map<string, string>();

  const finderOf = (story: Story): ItemFinder => {
    const made = finders.get(story.id) ?? createItemFinder(comparedIn(story, facts, bases));
    finders.set(story.id, made);
    return made;
  };

  /** Two unnamed sources are never one, whatever their ids were made of. */
  const speakerIn = (source: string, { speaker, statement }: Proposal): ProposalBasis['speaker'] => {
    if (!speaker) return null;
    const { id, kind } = speaker.speaker;
    const sure = statement.speaker === id;
    if (speaker.known || kind !== 'unnamed') return { speaker: speaker.speaker, sure };
    const key = `${source} ${id}`;
    const own = unnamed.get(key) ?? freeId(id, speakerIds);
    unnamed.set(key, own);
    return { speaker: { ...speaker.speaker, id: own }, sure };
  };

  return {
    speakers: [...facts.speakers, ...awaited.values()],
    propose({ source, proposals }, story) {
      const finder = finderOf(story);
      const topics = topicFinder(story.topics);
      const [articleTopic = null] = topics(source.text);
      return proposals.map((proposal): StoredProposal => {
        const speaker = speakerIn(source.id, proposal);
        const { sentence } = proposal.statement;
        const statement: Statement = {
          ...proposal.statement,
          id: freeId(proposal.statement.id, ids),
          speaker: speaker?.sure && known.has(speaker.speaker.id) ? speaker.speaker.id : null,
          topics: topics(source.text.slice(sentence.start, sentence.end)),
        };
        const name = speaker?.sure ? speaker.speaker.name : null;
        const compared: Compared = {
          statement,
          speaker: speaker?.sure ? speaker.speaker.id : null,
          document: source.id,
          items: [],
        };
        const found = finder.find(compared);
        const made = newItem({ statement, speaker: name, story, articleTopic }, found?.about);
        const { place, item } = placeOf(found, made, itemIds);
        finder.add({ ...compared, items: item ? [item] : [] });
        return { statement, basis: { confidence: proposal.confidence, why: proposal.why, speaker, place } };
      });
    },
  };
}

/** An id that is not taken yet, and is from now on. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let again = 2; taken.has(free); again += 1) free = `${id.slice(0, 58)}-v${again}`;
  taken.add(free);
  return free;
}

/** The statements of a story that a new one may be near to: confirmed ones, and those that wait. */
function comparedIn({ sources }: Story, facts: Facts, bases: ReadonlyMap<string, ProposalBasis>): Compared[] {
  const own = new Set(sources);
  const documents = new Map(facts.sources.map((source) => [source.id, documentOf(source)]));
  const items = new Map<string, Item[]>();
  for (const item of facts.items)
    for (const { statement } of item.answers) items.set(statement, [...(items.get(statement) ?? []), item]);
  const byId = new Map(facts.items.map((item) => [item.id, item]));
  return facts.statements
    .filter(({ source, status }) => own.has(source) && status !== 'withdrawn')
    .map((statement): Compared => {
      const basis = bases.get(statement.id);
      const waits = basis?.place ? (byId.get(placedItem(basis.place)) ?? newIn(basis.place)) : null;
      return {
        statement,
        speaker: statement.speaker ?? (basis?.speaker?.sure ? basis.speaker.speaker.id : null),
        document: documents.get(statement.source) ?? statement.source,
        items: [...(items.get(statement.id) ?? []), ...(waits ? [waits] : [])],
      };
    });
}

const newIn = (place: ProposedPlace): Item | null => (place.place === 'new' ? place.item : null);

/** Where a proposal belongs, and the item, which later ones are put to as well. */
function placeOf(
  found: FoundItem | null,
  made: { item: Item; why: string } | null,
  recorded: ReadonlySet<string>,
): { place: ProposedPlace | null; item: Item | null } {
  if (found?.item) {
    const { item, why } = found;
    return {
      place: recorded.has(item.id) ? { place: 'known', item: item.id, why } : { place: 'new', item, why },
      item,
    };
  }
  if (!made) return { place: null, item: null };
  if (!found) {
    const why = `No statement in the store is near it. ${made.why}`;
    return { place: { place: 'new', item: made.item, why }, item: made.item };
  }
  const confirmed = found.with.filter(
    ({ statement }) => statement.status === 'confirmed' || statement.status === 'corrected',
  );
  const answers = confirmed.map(({ statement }) => ({ statement: statement.id, version: null }));
  const item: Item = { ...made.item, answers };
  return { place: { place: 'new', item, why: `${found.why} ${made.why}` }, item };
}
