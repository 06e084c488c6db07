import { expect, test } from 'vitest';
import type { AnswerOf, ShownCheck } from '../../../src/commands/answer.ts';
import { answerToDraft } from '../../../src/commands/check.ts';
import { checkReply } from '../../../src/slack/blocks/check-message.ts';
import { draftView, reportView } from '../../../src/slack/blocks/check-view.ts';
import { draftOf, MOST_FIELDS, partsIn, partsOf } from '../../../src/slack/blocks/draft-fields.ts';
import { messageFaults, viewFaults } from '../../../src/slack/blocks/limit-faults.ts';
import { articlesDraft } from '../../check/articles-draft.ts';
import { draftOf as draftFrom } from '../../check/planted.ts';
import { curatedDesk } from '../../made-up/curated-desk.ts';

const desk = await curatedDesk();
const NOW = new Date('2025-08-01T09:00:00Z');
const ORIGIN = JSON.stringify({ ts: '1.1', thread: '1.0' });
const ABOUT = { channel: null };

const checked = (draft: string): AnswerOf<'check'> => answerToDraft(draft, desk, { channel: null, now: NOW });
const first = ({ checks: [check] }: AnswerOf<'check'>): ShownCheck => {
  if (!check) throw new RangeError('something was checked');
  return check;
};
const alike = (check: ShownCheck, number: number): AnswerOf<'check'> => ({
  ...checked(''),
  checks: Array.from({ length: number }, () => check),
  total: number,
});

const disputed = first(checked('Witkoff said the US would pull out of the talks.'));
const [difference] = disputed.disagreements;
if (!difference) throw new RangeError('accounts differ on it');
const altered = first(checked('“clearly shows a lack of will to reach a ceasefire in Gaza”, Witkoff said.'));
const long = 'word '.repeat(4_000);

const heavy: [string, AnswerOf<'check'>][] = [
  ['nothing', checked('Nothing is said here.')],
  ['all planted changes', checked(draftFrom(articlesDraft))],
  ['two hundred that are altered', alike(altered, 200)],
  [
    'one on which accounts differ in 300 ways',
    alike(
      {
        ...disputed,
        disagreements: Array.from({ length: 300 }, (_, at) => ({
          ...difference,
          disagreement: { ...difference.disagreement, id: `d${at}` },
        })),
      },
      3,
    ),
  ],
  [
    'a sentence of 20,000 characters',
    alike(
      {
        ...altered,
        statement: altered.statement && {
          ...altered.statement,
          sentence: [{ text: long, excerpt: true, quoted: true, matched: false }],
        },
      },
      2,
    ),
  ],
  [
    'a quotation of 20,000 characters',
    alike(
      {
        ...altered,
        span: { start: 0, end: long.length },
        draft: [{ text: long, excerpt: true, quoted: false, matched: false }],
        wording: long,
      },
      2,
    ),
  ],
];

test.each(heavy)('%s fits into a message and a window', (_, answer) => {
  const reply = checkReply(answer, ORIGIN);
  expect(messageFaults(reply)).toEqual([]);
  const view = reportView(answer, ABOUT, partsOf('x'.repeat(30_000)) ?? []);
  expect(view && viewFaults(view)).toEqual([]);
});

test('a message shows a statement whole or not at all, and notes what it shows', () => {
  const answer = checked(draftFrom(articlesDraft));
  const reply = checkReply(answer, ORIGIN);
  const text = JSON.stringify(reply.blocks);
  expect(reply.shows.statements.length).toBeGreaterThan(3);
  for (const check of answer.checks.filter(({ wording }) => wording !== null).slice(0, 3))
    expect(text).toContain(JSON.stringify(check.wording).slice(1, -1));
});

test('a draft in fields is the same draft', () => {
  const draft = draftFrom(articlesDraft);
  const parts = partsOf(draft) ?? [];
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every((part) => part.length <= 3_000)).toBe(true);
  expect(draftOf(parts)).toBe(draft);
  expect(partsIn(Object.fromEntries(parts.map((part, at) => [`draft${at + 1}`, part])))).toEqual(parts);
});

test('a sentence that is cut by the end of a field goes on in the next', () => {
  expect(draftOf(['“We go', '', 'now,” she said.', 'He stayed.'])).toBe('“We go now,” she said.\n\nHe stayed.');
});

test('no form holds more fields than Slack shows', () => {
  expect(partsOf('x '.repeat(2_000 * MOST_FIELDS))).toBeNull();
  expect(
    viewFaults(
      draftView(
        ABOUT,
        Array.from({ length: MOST_FIELDS }, () => 'x'.repeat(3_000)),
      ),
    ),
  ).toEqual([]);
});
