import { QuestionError } from '../commands/question.ts';
import type { ItemChoice, ProposalEdit, SpeakerChoice } from '../desk/proposal-edit.ts';
import { Edtf } from '../facts/edtf.ts';
import type { Speaker } from '../facts/speaker.ts';
import { StatementKind } from '../facts/statement.ts';

/** What an editor may set of a proposal, as `--set` has it. */
export const FIELDS = [
  'speaker',
  'role',
  'cue',
  'venue',
  'told-to',
  'said',
  'as-of',
  'topics',
  'kind',
  'item',
] as const;

/** What is said of each where it is asked for. */
export const FIELD_HINTS: Record<(typeof FIELDS)[number], string> = {
  speaker:
    'an id or a name of the desk, “guess”, “none”, or somebody new as “person:NAME” (organisation, office, unnamed)',
  role: 'the speaker as printed, or “none”',
  cue: 'the reporting verb as printed, or “none”',
  venue: 'the words that say where, as printed, or “none”',
  'told-to': 'to whom, as printed, or “none”',
  said: 'a date such as 2024-03-04, or “none”',
  'as-of': 'a date such as 2024-03-04, or “none”',
  topics: 'ids of topics with commas between, or “none”',
  kind: 'quote, mixed, paraphrase or report',
  item: 'an id of an item, “new”, “new:QUESTION”, or “none”',
};

/** Reads `speaker=okafor`, `cue=said` … as an edit. Throws QuestionError, which names what can be set, for anything else. */
export function proposalEdit(settings: readonly string[], speakers: readonly Speaker[]): ProposalEdit {
  return Object.assign({}, ...settings.map((setting) => fieldIn(setting, speakers)));
}

function fieldIn(setting: string, speakers: readonly Speaker[]): ProposalEdit {
  const at = setting.indexOf('=');
  const name = FIELDS.find((field) => field === setting.slice(0, at).trim());
  const value = setting.slice(at + 1).trim();
  if (at === -1 || !name || value === '')
    throw new QuestionError(
      `“${setting}” is not how a proposal is edited. Write FIELD=VALUE with one of: ${FIELDS.join(', ')}. Nothing was saved.`,
    );
  const words = value === 'none' ? null : value;
  switch (name) {
    case 'speaker':
      return { speaker: speakerIn(value, speakers) };
    case 'role':
      return { role: words };
    case 'cue':
      return { cue: words };
    case 'venue':
      return { venue: words };
    case 'told-to':
      return { toldTo: words };
    case 'said':
      return { said: dateIn(words, name) };
    case 'as-of':
      return { asOf: dateIn(words, name) };
    case 'topics':
      return { topics: words === null ? [] : words.split(',').map((topic) => topic.trim()) };
    case 'kind':
      return { kind: kindIn(value) };
    case 'item':
      return { item: itemIn(value) };
  }
}

/** Which item is meant: an id, “new”, “new:QUESTION” or “none”. */
export function itemIn(value: string): ItemChoice {
  if (value === 'none') return { item: 'none' };
  if (value === 'new') return { item: 'new' };
  const question = /^new:(.+)$/s.exec(value)?.[1]?.trim();
  return question ? { item: 'new', question } : { item: 'known', id: value };
}

function speakerIn(value: string, speakers: readonly Speaker[]): SpeakerChoice {
  if (value === 'none') return { speaker: 'none' };
  if (value === 'guess') return { speaker: 'guessed' };
  const made = /^(person|organisation|office|unnamed):(.+)$/s.exec(value);
  const kind = made?.[1];
  const name = made?.[2]?.trim();
  if (name && (kind === 'person' || kind === 'organisation' || kind === 'office' || kind === 'unnamed'))
    return { speaker: 'new', name, kind };
  const asked = value.toLowerCase();
  const known = speakers.filter(
    (speaker) => speaker.id === value || [speaker.name, ...speaker.aliases].some((one) => one.toLowerCase() === asked),
  );
  const [speaker] = known;
  if (speaker && known.length === 1) return { speaker: 'known', id: speaker.id };
  const which =
    known.length > 1
      ? `more than one speaker (${known.map(({ id }) => id).join(', ')})`
      : 'no speaker that the desk knows';
  throw new QuestionError(`“${value}” names ${which}. Give ${FIELD_HINTS.speaker}. Nothing was saved.`);
}

function dateIn(value: string | null, field: string): string | null {
  if (value === null) return null;
  const date = Edtf.safeParse(value);
  if (date.success) return date.data;
  throw new QuestionError(`${field} ${date.error.issues[0]?.message ?? 'is no date.'} Nothing was saved.`);
}

function kindIn(value: string): StatementKind {
  const kind = StatementKind.safeParse(value);
  if (kind.success) return kind.data;
  throw new QuestionError(`“${value}” is no kind of statement. Give ${FIELD_HINTS.kind}. Nothing was saved.`);
}
