import { describe, expect, test } from 'vitest';
import { type WaitingProposal, waitingProposals } from '../../src/desk/review.ts';
import type { LoggedChange } from '../../src/facts/change.ts';
import { ADD_FORM } from '../../src/slack/blocks/add-views.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { CHECK_FORM } from '../../src/slack/blocks/check-view.ts';
import { CORRECT_FIELDS } from '../../src/slack/blocks/correct-view.ts';
import { REVIEW_FIELDS } from '../../src/slack/blocks/review-fields.ts';
import { REVIEW_FORM } from '../../src/slack/blocks/review-view.ts';
import { FORMS } from '../../src/slack/blocks/statement-views.ts';
import { VERDICT_FORM } from '../../src/slack/blocks/verdict-view.ts';
import { ADD_SHORTCUT } from '../../src/slack/listeners/add.ts';
import { CHECK_SHORTCUT } from '../../src/slack/listeners/check.ts';
import { escapeText } from '../../src/slack/mrkdwn.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import {
  atDesk,
  command,
  directMessage,
  mention,
  openSignedRoom,
  press,
  type Sent,
  type SignedRoom,
  shortcut,
  submit,
} from '../permission/requests.ts';
import { DANA, DESK_CHANNEL, SAM } from '../slack/newsroom.ts';
import { ALL, HOSTILE, pairs } from './hostile-strings.ts';
import { rawMarkupIn } from './raw-markup.ts';

const LONG_TEST = { timeout: ALL ? 3_600_000 : 180_000 };
const dana = atDesk(DANA);
const sam = atDesk(SAM);

/** A place in Slack where somebody writes: the request that carries the words there, as Slack sends it. */
type Place = (words: string, room: SignedRoom) => Sent | Promise<Sent>;

/** Slack escapes what people write in messages and commands; what stands in the fields of a form arrives as it was typed. */
const written = (words: string): string => escapeText(words);

const aboutStatement = (room: SignedRoom, id: string) => ({
  ...{ id, version: room.edits.versionOf(`statement:${id}`), channel: DESK_CHANNEL },
});

/** The fields of the correction form, all but one as they stand. */
const correcting =
  (field: string): Place =>
  (words, room) =>
    submit(sam, FORMS.correct, aboutStatement(room, 'gazette-hurt'), {
      [CORRECT_FIELDS.reason]: 'The outlet corrected it.',
      [field]: words,
    });

const ABOUT_ADDING = { channel: null, file: null, joints: [], others: [], prefilled: false };
let articles = 0;
const adding =
  (field: string): Place =>
  (words) => {
    articles += 1;
    const text0 = `The crane fell again, for the time number ${articles}. “We go,” Jan Hart said.`;
    return submit(sam, ADD_FORM, ABOUT_ADDING, { text0, [field]: words });
  };

/** A proposal that waits; a new article is taken in when all are decided. */
async function waitingProposal(room: SignedRoom): Promise<WaitingProposal> {
  const waiting = () => room.live.facts.sources.flatMap(({ id }) => waitingProposals(room.live, id));
  if (waiting().length === 0) {
    await room.send(await adding('credit')('The Harbour Wire', room));
    await room.live.catchUp();
  }
  const [first] = waiting();
  if (!first) throw new RangeError('a new article proposes something');
  return first;
}

const reviewing =
  (field: string): Place =>
  async (words, room) => {
    const { statement, version, unsure } = await waitingProposal(room);
    const about = { source: statement.source, id: statement.id, version, unsure, start: statement.locator.start };
    return submit(sam, REVIEW_FORM, about, { [REVIEW_FIELDS.speaker]: 'none', [field]: words });
  };

const PLACES: Record<string, Place> = {
  'a command': (words) => command(dana, written(words)),
  'a command, raw': (words) => command(dana, words),
  'a search': (words) => command(dana, `find ${written(words)}`),
  'a name': (words) => command(dana, `quote ${written(words)}`),
  'a watch': (words) => command(sam, `watch ${written(words)}`),
  'a mention': (words) => mention(dana, written(words)),
  'a mention, raw': (words) => mention(dana, words),
  'a mention that checks': (words) => mention(dana, `check “${written(words)}” Okafor said.`),
  'a direct message': (words) => directMessage(dana, words),
  'a message to check': (words) => shortcut(dana, CHECK_SHORTCUT, `“${words}” Ines Okafor said.`),
  'a message to add': (words) => shortcut(sam, ADD_SHORTCUT, words),
  'the text of an article': (words) => submit(sam, ADD_FORM, ABOUT_ADDING, { text0: words }),
  ...Object.fromEntries(
    ['outlet', 'title', 'url', 'published', 'credit', 'story'].map((field) => [
      `the ${field} of an article`,
      adding(field),
    ]),
  ),
  'a draft': (words) => submit(dana, CHECK_FORM, { channel: DESK_CHANNEL }, { draft1: words, draft2: words }),
  'a report': (words, room) => submit(dana, FORMS.report, aboutStatement(room, 'gazette-hurt'), { note: words }),
  'a reason to hold': (words, room) =>
    submit(sam, FORMS.withdraw, aboutStatement(room, 'courier-warned'), { what: 'hold', reason: words }),
  'an explanation': (words, room) => {
    const [first] = room.live.desk.disagreements;
    const id = first?.id ?? '';
    const about = { id, version: room.edits.versionOf(`disagreement:${id}`) };
    return submit(sam, VERDICT_FORM, about, { what: 'explain', note: words });
  },
  ...Object.fromEntries(
    [
      CORRECT_FIELDS.excerpt,
      CORRECT_FIELDS.reason,
      CORRECT_FIELDS.speaker,
      'kind',
      'role',
      'cue',
      'venue',
      'toldTo',
      'said',
      'asOf',
    ].map((field) => [`the ${field} of a correction`, correcting(field)]),
  ),
  ...Object.fromEntries(
    [...Object.values(REVIEW_FIELDS), 'role', 'cue', 'venue', 'toldTo', 'said', 'asOf'].map((field) => [
      `the ${field} of a proposal`,
      reviewing(field),
    ]),
  ),
  'the value of a button': (words) => press(dana, ACTIONS.more, { asked: 'command', text: words, offset: 0 }),
  'the id in a button': (words) => press(dana, ACTIONS.context, { id: words }),
};

/** What the local Slack refuses of requests that it has not sent itself: nobody has a window open. */
const FORGED = /invalid_trigger_id|channel_not_found|thread_not_found|view_not_found|message_not_found/;

const changesIn = (room: SignedRoom): Promise<readonly LoggedChange[]> => room.store.read(0, 1_000_000);

describe('whatever is written, wherever in Slack', () => {
  test(
    'the app answers or refuses, nothing of it is markup, and what is saved is what was written',
    LONG_TEST,
    async () => {
      const room = await openSignedRoom({ curated: harbourStory(), editors: [SAM] });
      let answered = 0;
      // Slack sends no empty fields, and takes no more than 3,000 characters in one.
      const strings = HOSTILE.filter(({ text }) => text.trim() !== '' && text.length <= 3000);
      for (const [{ kind, text }, place] of pairs(strings, Object.keys(PLACES), 350)) {
        const about = `${place}: ${kind}: ${JSON.stringify(text.slice(0, 80))}`;
        const before = room.live.ledger.head.seq;
        const request = await PLACES[place]?.(text, room);
        if (!request) throw new RangeError(place);
        const logged = room.log.length;
        const { words } = await room.send(request);
        expect(
          room.log.slice(logged).filter((line) => !FORGED.test(line)),
          about,
        ).toEqual([]);
        const raw = words.split('\n').flatMap((line) => rawMarkupIn(line));
        expect(raw, about).toEqual([]);
        if (words.trim() !== '') answered += 1;
        await room.live.catchUp();
        if (room.live.ledger.head.seq > before)
          for (const entry of (await changesIn(room)).slice(before))
            expect(JSON.stringify(entry).isWellFormed(), about).toBe(true);
      }
      expect(answered).toBeGreaterThan(150);
    },
  );

  test.each<[string, (words: string, room: SignedRoom) => Sent, (change: LoggedChange['change']) => string | null]>([
    [
      'a report',
      (words, room) => submit(dana, FORMS.report, aboutStatement(room, 'gazette-hurt'), { note: words }),
      (change) => (change.change === 'error-reported' ? change.note : null),
    ],
    [
      'an article',
      (words) => submit(sam, ADD_FORM, ABOUT_ADDING, { text0: words, outlet: 'The Gazette', title: 'A crane' }),
      (change) => (change.change === 'source-recorded' ? change.source.text : null),
    ],
    [
      'a credit line',
      (words, room) => adding('credit')(words, room) as Sent,
      (change) => (change.change === 'source-recorded' ? change.source.credit : null),
    ],
  ])(
    '%s is saved character for character, or refused in a sentence and nothing is saved',
    LONG_TEST,
    async (_, request, saved) => {
      const room = await openSignedRoom({ curated: harbourStory(), editors: [SAM] });
      const strings = HOSTILE.filter(({ text }) => text.trim() !== '' && text.length <= 3000);
      const became = { kept: 0, refused: 0 };
      for (const [{ kind, text }] of pairs(strings, ['it'], 45)) {
        const about = `${kind}: ${JSON.stringify(text.slice(0, 80))}`;
        const before = room.live.ledger.head.seq;
        const { words } = await room.send(request(text, room));
        await room.live.catchUp();
        const changes = (await changesIn(room)).slice(before).flatMap(({ change }) => saved(change) ?? []);
        if (changes.length > 0) {
          // Slack cuts the space at both ends of a field, and so do forms here.
          expect(
            changes.map((one) => one.trim()),
            about,
          ).toEqual([text.trim()]);
          became.kept += 1;
        } else {
          expect(words, about).toMatch(/"errors":|⚠|already/);
          became.refused += 1;
        }
      }
      expect(became.kept).toBeGreaterThan(10);
      expect(became.refused).toBeGreaterThan(0);
    },
  );
});
