import { watchName } from '../../src/commands/watched.ts';
import { readPasted, withDetails } from '../../src/desk/article-given.ts';
import { takeIn } from '../../src/desk/intake.ts';
import { waitingProposals } from '../../src/desk/review.ts';
import type { Change } from '../../src/facts/change.ts';
import { ADD_ACTIONS, ADD_FORM } from '../../src/slack/blocks/add-views.ts';
import { ACTIONS } from '../../src/slack/blocks/buttons.ts';
import { CHECK_FORM } from '../../src/slack/blocks/check-view.ts';
import { CORRECT_FIELDS } from '../../src/slack/blocks/correct-view.ts';
import { REVIEW_FIELDS } from '../../src/slack/blocks/review-fields.ts';
import { REVIEW_ACTIONS, REVIEW_FORM } from '../../src/slack/blocks/review-view.ts';
import { STATEMENT_MENU } from '../../src/slack/blocks/statement-menu.ts';
import { FORMS } from '../../src/slack/blocks/statement-views.ts';
import { VERDICT_FORM } from '../../src/slack/blocks/verdict-view.ts';
import { ADD_SHORTCUT } from '../../src/slack/listeners/add.ts';
import { CHECK_SHORTCUT } from '../../src/slack/listeners/check.ts';
import { NOW, SAM } from '../slack/newsroom.ts';
import { WIRE_COPY } from '../slack/wire-copy.ts';
import {
  command,
  directMessage,
  homeOpened,
  mention,
  options,
  type Person,
  press,
  pressInWindow,
  type Sent,
  type SignedRoom,
  shortcut,
  submit,
} from './requests.ts';

/** A way into Talks from Slack. */
export interface Surface {
  kind: 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'options';
  /** As it is registered with Bolt. */
  name: string;
  /** Which part of it, in words. */
  does: string;
  /**
   * Who may: everybody who asks, members of the workspace (what is noted beside the facts), or editors. `opens` a form, or `saves`
   * at once; what is only asked does neither.
   */
  who: 'everybody' | 'members' | 'editors';
  opens?: true;
  /** Its request, forged as far as Slack would sign it, against a desk on which it would work. Absent for what is only asked. */
  request?: (room: SignedRoom, by: Person) => Sent | Promise<Sent>;
  /** Whether people from elsewhere have it, in a channel that is shared with them. */
  shared: boolean;
}

const asked = (kind: Surface['kind'], name: string, does: string): Surface => ({
  ...{ kind, name, does, who: 'everybody', shared: true },
});
type Trying = Pick<Surface, 'request'>['request'];
const members = (kind: Surface['kind'], name: string, does: string, request: Trying, shared = true): Surface => ({
  ...{ kind, name, does, who: 'members', shared },
  ...(request ? { request } : {}),
});
const editors = (kind: Surface['kind'], name: string, does: string, request: Trying, shared = true): Surface => ({
  ...members(kind, name, does, request, shared),
  who: 'editors',
});
const opens = (surface: Surface): Surface => ({ ...surface, opens: true });

const REASON = 'The outlet corrected it.';

let edits = 0;
const nextKey = (): string => {
  edits += 1;
  return `test:${edits}`;
};

/** Something that the channel watches, whatever it watched before. */
async function watched({ edits: { note }, live }: SignedRoom, { channel }: Person): Promise<string> {
  const name = watchName({ story: 'harbour', of: 'words', words: `crane ${live.ledger.head.seq}` });
  await note({ change: 'watch-started', channel, what: name }, SAM, nextKey());
  return name;
}

async function watchedWords(room: SignedRoom, by: Person): Promise<string> {
  const words = `crane ${room.live.ledger.head.seq}`;
  const what = watchName({ story: 'harbour', of: 'words', words });
  await room.edits.note({ change: 'watch-started', channel: by.channel, what }, SAM, nextKey());
  return words;
}

/** An error that waits to be settled. */
async function reported({ edits: { note } }: SignedRoom): Promise<string> {
  const report = `V${nextKey().replace(':', '')}`;
  const about = { statement: 'gazette-hurt', version: 0, shown: 'Three people were hurt', note: 'Four.' };
  await note({ change: 'error-reported', report, ...about }, SAM, nextKey());
  return report;
}

/** The first proposal that waits of a made-up article, and that article. */
export async function proposed({ live, edits: { rules } }: SignedRoom) {
  const read = await readPasted(WIRE_COPY);
  const article = withDetails(read, { title: '', outlet: '', url: '', published: '', credit: '' }, live.facts);
  const known = live.facts.sources.find(({ text }) => text === article.text);
  const request = { articles: [article], story: undefined, by: SAM, reason: null, at: NOW };
  if (!known) await takeIn(live, rules, request);
  const source = live.facts.sources.find(({ text }) => text === article.text)?.id ?? '';
  const waiting = waitingProposals(live, source);
  return { source, waiting };
}

/** A statement with a correction that waits for a second editor. */
async function correctedOnce({ edits, live, store }: SignedRoom): Promise<string> {
  const id = 'courier-hurt';
  const thing = `statement:${id}`;
  const statement = edits.statement(id);
  if (!statement) throw new RangeError('the made-up story has the statement');
  if (live.ledger.changesOf(thing).at(-1)?.change.change === 'correction-proposed') return id;
  const change: Change = { change: 'correction-proposed', statement: { ...statement, figures: [] } };
  await store.append(
    [{ thing, version: live.ledger.versionOf(thing) + 1, by: 'U0FIRST001', reason: REASON, change }],
    NOW,
  );
  await live.catchUp();
  return id;
}

/** What the window of a review carries along. */
async function aboutReview(room: SignedRoom) {
  const { source, waiting } = await proposed(room);
  // Those that are sure stay for “Confirm all that are sure”.
  const next = waiting.find(({ unsure }) => unsure) ?? waiting[0];
  if (!next) throw new RangeError('no proposal waits');
  const { statement, version, unsure } = next;
  return { source, id: statement.id, version, unsure, start: statement.locator.start };
}

const aboutStatement = (room: SignedRoom, id: string, { channel }: Person) => ({
  ...{ id, version: room.edits.versionOf(`statement:${id}`), channel },
});

const disagreement = ({ live }: SignedRoom): string => {
  const [first] = live.desk.disagreements;
  if (!first) throw new RangeError('accounts differ in the made-up story');
  return first.id;
};

const ABOUT_ADDING = { channel: null, file: null, joints: [], others: [], prefilled: false };

/**
 * Every way into Talks from Slack. One that is registered and not in here fails the test: say who may use it, and where it
 * writes or shows what is for editors, give a request for it. Those who may go through it from top to bottom.
 */
export const SURFACES: readonly Surface[] = [
  asked('command', '/talks', 'any question'),
  members(
    'command',
    '/talks',
    'watch',
    async (room, by) => command(by, `watch crane ${room.live.ledger.head.seq}`),
    false,
  ),
  members(
    'command',
    '/talks',
    'unwatch',
    async (room, by) => command(by, `unwatch ${await watchedWords(room, by)}`),
    false,
  ),
  opens(editors('command', '/talks', 'add', (_, by) => command(by, 'add'), false)),
  opens(editors('command', '/talks', 'review', (_, by) => command(by, 'review'), false)),
  asked('event', 'app_mention', 'any question'),
  members('event', 'app_mention', 'watch', (room, by) => mention(by, `watch hurt ${room.live.ledger.head.seq}`)),
  members('event', 'app_mention', 'unwatch', async (room, by) =>
    mention(by, `unwatch ${await watchedWords(room, by)}`),
  ),
  asked('event', 'message', 'any question'),
  members(
    'event',
    'message',
    'watch',
    (room, by) => directMessage(by, `watch port ${room.live.ledger.head.seq}`),
    false,
  ),
  asked('event', 'app_home_opened', 'the Home tab'),
  { ...editors('event', 'app_home_opened', 'the editors’ queue', (_, by) => homeOpened(by), false), who: 'everybody' },

  ...[ACTIONS.share, ACTIONS.more, ACTIONS.back, ACTIONS.moreHere, ACTIONS.backHere].map((name) =>
    asked('action', name, 'another page, or the same in the channel'),
  ),
  ...[ACTIONS.context, ACTIONS.compare, ACTIONS.checkContext, ACTIONS.checkCompare].map((name) =>
    asked('action', name, 'what stands around a statement, or against it'),
  ),
  ...[ACTIONS.search, ACTIONS.pickSpeaker, ACTIONS.pickTopic].map((name) => asked('action', name, 'a question')),
  ...[ACTIONS.checkAll, ACTIONS.checkMore, ACTIONS.checkBack, ACTIONS.checkField].map((name) =>
    asked('action', name, 'the check of a draft'),
  ),
  asked('action', '/^/', 'a button of another version'),
  asked('action', STATEMENT_MENU, 'cite'),
  asked('action', STATEMENT_MENU, 'the form to report an error'),
  ...(['correct', 'withdraw'] as const).map((choice) =>
    opens(
      editors('action', STATEMENT_MENU, choice, (_, by) =>
        press(by, STATEMENT_MENU, { do: choice, id: 'gazette-hurt' }),
      ),
    ),
  ),
  opens(
    editors('action', ACTIONS.verdict, 'the form', (room, by) =>
      press(by, ACTIONS.verdict, { id: disagreement(room) }),
    ),
  ),
  editors('action', ACTIONS.settle, 'a report', async (room, by) =>
    press(by, ACTIONS.settle, { id: await reported(room) }),
  ),
  members('action', ACTIONS.unwatch, 'a watch', async (room, by) =>
    press(by, ACTIONS.unwatch, { channel: by.channel, name: await watched(room, by) }),
  ),
  opens(
    editors('action', ACTIONS.secondLook, 'a correction that waits', async (room, by) =>
      press(by, ACTIONS.secondLook, { id: await correctedOnce(room) }),
    ),
  ),
  opens(
    editors('action', ADD_ACTIONS.review, 'the first proposal', async (room, by) =>
      press(by, ADD_ACTIONS.review, { source: (await proposed(room)).source }),
    ),
  ),
  opens(
    editors('action', ADD_ACTIONS.nextFile, 'the next file', (_, by) =>
      pressInWindow(by, ADD_ACTIONS.nextFile, ADD_FORM, ABOUT_ADDING, {
        file: { id: 'F1', name: 'a.txt' },
        others: [],
        channel: null,
      }),
    ),
  ),
  ...[REVIEW_ACTIONS.reject, REVIEW_ACTIONS.sure, REVIEW_ACTIONS.save].map((name) =>
    editors('action', name, 'a decision', async (room, by) =>
      pressInWindow(by, name, REVIEW_FORM, await aboutReview(room)),
    ),
  ),
  opens(
    editors('action', REVIEW_ACTIONS.skip, 'the next proposal', async (room, by) =>
      pressInWindow(by, REVIEW_ACTIONS.skip, REVIEW_FORM, await aboutReview(room)),
    ),
  ),

  asked('shortcut', CHECK_SHORTCUT, 'the check of a draft'),
  opens(editors('shortcut', ADD_SHORTCUT, 'the form', (_, by) => shortcut(by, ADD_SHORTCUT, WIRE_COPY))),

  members('view', FORMS.report, 'a report', (room, by) =>
    submit(by, FORMS.report, aboutStatement(room, 'gazette-hurt', by), { note: 'Four.' }),
  ),
  editors('view', FORMS.withdraw, 'hold', (room, by) =>
    submit(by, FORMS.withdraw, aboutStatement(room, 'courier-warned', by), { what: 'hold', reason: REASON }),
  ),
  editors('view', FORMS.correct, 'a correction', (room, by) =>
    submit(by, FORMS.correct, aboutStatement(room, 'gazette-inspected', by), {
      [CORRECT_FIELDS.excerpt]: 'the crane was inspected',
      [CORRECT_FIELDS.reason]: REASON,
    }),
  ),
  editors('view', FORMS.second, 'a correction sent back', async (room, by) =>
    submit(
      by,
      FORMS.second,
      { ...aboutStatement(room, await correctedOnce(room), by), channel: null },
      {
        what: 'return',
        note: 'Look again.',
      },
    ),
  ),
  editors('view', VERDICT_FORM, 'an explanation', (room, by) =>
    submit(
      by,
      VERDICT_FORM,
      { id: disagreement(room), version: room.edits.versionOf(`disagreement:${disagreement(room)}`) },
      {
        what: 'explain',
        note: 'Counts of different days.',
      },
    ),
  ),
  editors('view', ADD_FORM, 'an article', (_, by) =>
    submit(by, ADD_FORM, ABOUT_ADDING, { text0: `${WIRE_COPY}\n\nThe port was calm.`, outlet: 'Harbour Post' }),
  ),
  editors('view', REVIEW_FORM, 'a confirmation', async (room, by) =>
    submit(by, REVIEW_FORM, await aboutReview(room), { [REVIEW_FIELDS.speaker]: 'none' }),
  ),
  asked('view', CHECK_FORM, 'the check of a draft'),

  ...[REVIEW_FIELDS.speaker, REVIEW_FIELDS.item].map(
    (name): Surface => ({
      ...editors('options', name, 'what an editor may choose', async (room, by) =>
        options(by, name, REVIEW_FORM, await aboutReview(room)),
      ),
      opens: true,
    }),
  ),
  opens(
    editors('options', CORRECT_FIELDS.speaker, 'whom an editor may choose', (room, by) =>
      options(by, CORRECT_FIELDS.speaker, FORMS.correct, aboutStatement(room, 'gazette-hurt', by)),
    ),
  ),
  asked('options', ACTIONS.pickSpeaker, 'whom one may ask for'),
  asked('options', ACTIONS.pickTopic, 'what one may ask for'),
];
