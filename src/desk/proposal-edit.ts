import { UserError } from '../errors.ts';
import type { Edtf } from '../facts/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import { freeId } from '../facts/free-id.ts';
import type { Item } from '../facts/item.ts';
import type { ProposalBasis, ProposedPlace } from '../facts/proposal-basis.ts';
import type { Source } from '../facts/source.ts';
import { overlap, type Printed } from '../facts/span.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Cue, Dated, Statement, StatementKind } from '../facts/statement.ts';
import { cueClassOf } from '../ingest/proposals/cue-class.ts';
import { newItem, questionOf } from '../ingest/proposals/new-item.ts';
import { topicFinder } from '../ingest/proposals/topics.ts';
import { slug } from '../ingest/reading/source-id.ts';
import type { Confirmed } from './confirmation.ts';

/** Whom an editor names as speaker: somebody the desk knows, whom the rules took it for, a new record, or nobody. */
export type SpeakerChoice =
  | { speaker: 'known'; id: string }
  | { speaker: 'guessed' }
  | { speaker: 'new'; name: string; kind: Speaker['kind'] }
  | { speaker: 'none' };

/** Which item an editor puts a statement to: one that there is, a new one of its own, or none. */
export type ItemChoice = { item: 'known'; id: string } | { item: 'new'; question?: string } | { item: 'none' };

/** What an editor changes of a proposal. Words are as printed, and found in the source; null takes a part away. */
export interface ProposalEdit {
  kind?: StatementKind;
  speaker?: SpeakerChoice;
  role?: string | null;
  cue?: string | null;
  venue?: string | null;
  toldTo?: string | null;
  said?: Edtf | null;
  asOf?: Edtf | null;
  topics?: string[];
  item?: ItemChoice;
}

/**
 * A proposal after an editor's changes, which make it sure. Throws a UserError for words that do not stand in the source, and for
 * records that there are not.
 */
export function editedProposal(facts: Facts, proposal: Confirmed, edit: ProposalEdit, by: string): Confirmed {
  const source = facts.sources.find(({ id }) => id === proposal.statement.source);
  if (!source) throw refused(`There is no source ${proposal.statement.source} in the store`);
  const { statement, basis } = withSpeaker(facts, proposal, edit.speaker);
  const edited = editedParts(statement, edit, source, by);
  const named = basis.speaker?.sure ? basis.speaker.speaker.name : null;
  const place = edit.item
    ? chosenPlace(facts, edited, edit.item, { source, speaker: named, by })
    : renamedPlace(basis.place, edited, named);
  const fields = Object.keys(edit).join(', ');
  return { statement: edited, basis: { ...basis, place, why: `${basis.why} Edited by ${by}: ${fields}.` } };
}

const refused = (why: string): UserError => new UserError(`${why}. Nothing was saved.`);

const BY_HAND: ProposalBasis = { confidence: 1, why: 'Proposed by an editor.', speaker: null, place: null };

function withSpeaker(
  facts: Facts,
  { statement, basis }: Confirmed,
  choice: SpeakerChoice | undefined,
): { statement: Statement; basis: ProposalBasis } {
  const before = basis ?? BY_HAND;
  if (!choice) return { statement, basis: before };
  if (choice.speaker === 'none')
    return { statement: { ...statement, speaker: null }, basis: { ...before, speaker: null, confidence: 1 } };
  const speaker = chosenSpeaker(facts, statement, before, choice);
  const isKnown = facts.speakers.some(({ id }) => id === speaker.id);
  return {
    statement: { ...statement, speaker: isKnown ? speaker.id : null },
    basis: { ...before, speaker: { speaker, sure: true }, confidence: 1 },
  };
}

function chosenSpeaker(
  facts: Facts,
  statement: Statement,
  { speaker: guess }: ProposalBasis,
  choice: Exclude<SpeakerChoice, { speaker: 'none' }>,
): Speaker {
  if (choice.speaker === 'guessed') {
    if (!guess) throw refused('No speaker was guessed. Name one');
    return guess.speaker;
  }
  if (choice.speaker === 'known') {
    const speaker = facts.speakers.find(({ id }) => id === choice.id);
    if (!speaker) throw refused(`There is no speaker ${choice.id} in the store`);
    return speaker;
  }
  return newSpeaker(facts, statement, choice);
}

/** A record of somebody whom the desk does not know yet, with an id that nobody has. */
export function newSpeaker(
  { speakers, sources }: Facts,
  { source, locator }: Statement,
  choice: Extract<SpeakerChoice, { speaker: 'new' }>,
): Speaker {
  const taken = new Set([...speakers.map(({ id }) => id), ...sources.map(({ id }) => id)]);
  const base = speakerId(choice, `${source}-${locator.start}`);
  const id = freeId(base, taken);
  return { id, name: choice.name, kind: choice.kind, aliases: [], officeOf: null };
}

/** The id of a new speaker, made of the name; an unnamed source is one of its statement alone. */
function speakerId({ name, kind }: Extract<SpeakerChoice, { speaker: 'new' }>, statement: string): string {
  const words = slug(kind === 'unnamed' ? `${statement.slice(-30)} ${name}` : name);
  return words === '' ? `speaker-${statement}`.slice(0, 60) : words;
}

/** A statement with the words, dates, kind and topics that an editor sets. Throws a UserError for words that do not stand in the source. */
export function editedParts(statement: Statement, edit: ProposalEdit, source: Source, by: string): Statement {
  const found = (words: string | null | undefined, now: Printed | null): Printed | null =>
    words === undefined ? now : words === null ? null : nearest(words, statement, source);
  const date = (edtf: Edtf | null | undefined, now: Dated | null): Dated | null =>
    edtf === undefined ? now : edtf === null ? null : { edtf, printed: now?.printed ?? null, basis: 'editor', by };
  const kind = edit.kind ?? statement.kind;
  return {
    ...statement,
    kind,
    characterisation: statement.characterisation && kind === 'report',
    role: found(edit.role, statement.role),
    cue: cueOf(edit.cue, statement, source),
    venue: found(edit.venue, statement.venue),
    toldTo: found(edit.toldTo, statement.toldTo),
    said: date(edit.said, statement.said),
    asOf: date(edit.asOf, statement.asOf),
    topics: edit.topics ?? statement.topics,
  };
}

function cueOf(words: string | null | undefined, statement: Statement, source: Source): Cue | null {
  if (words === undefined) return statement.cue;
  if (words === null) return null;
  return { ...nearest(words, statement, source), class: cueClassOf(words) };
}

/** The place of some words beside an excerpt, the nearest to it; within it only where they stand nowhere else. */
function nearest(words: string, { locator }: Statement, { id, text }: Source): Printed {
  let best: { start: number; away: number } | null = null;
  for (let start = text.indexOf(words); start !== -1 && words !== ''; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    const inside = overlap(span, locator) ? text.length : 0;
    const away = inside + Math.max(locator.start - span.end, span.start - locator.end, 0);
    if (!best || away < best.away) best = { start, away };
  }
  if (!best)
    throw refused(`“${words}” does not stand in ${id}. Copy the words from the source, character for character`);
  return { start: best.start, end: best.start + words.length, exact: words };
}

/** The item that an editor chose. */
function chosenPlace(
  { items, stories }: Facts,
  statement: Statement,
  choice: ItemChoice,
  { source, speaker, by }: { source: Source; speaker: string | null; by: string },
): ProposedPlace | null {
  if (choice.item === 'none') return null;
  const why = `Chosen by ${by}.`;
  const inStories = stories.filter(({ sources }) => sources.includes(source.id));
  if (choice.item === 'known') {
    const item = items.find(({ id }) => id === choice.id);
    if (!item) throw refused(`There is no item ${choice.id} in the store`);
    if (!inStories.some(({ id }) => id === item.story))
      throw refused(`The item ${item.id} is of the story ${item.story}, and ${source.id} is not in it`);
    return { place: 'known', item: item.id, why };
  }
  const [story] = inStories;
  const [articleTopic = null] = story ? topicFinder(story.topics)(source.text) : [];
  const made = story && newItem({ statement, speaker, story, articleTopic });
  if (!made) throw refused(`The story of ${source.id} has no topic for a new item. Add one to the story`);
  const question = choice.question ?? made.item.question;
  const taken = new Set(items.map(({ id }) => id));
  const id = freeId(made.item.id, taken);
  return { place: 'new', item: { ...made.item, id, question }, why };
}

/** A new item of the statement's own is named again for what was changed. */
function renamedPlace(place: ProposedPlace | null, statement: Statement, speaker: string | null): ProposedPlace | null {
  if (place?.place !== 'new' || place.item.id !== statement.id) return place;
  const item: Item = { ...place.item, question: questionOf({ statement, speaker }, place.item.about) };
  return { ...place, item };
}
