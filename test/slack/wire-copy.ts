import type { LocalSlack } from '../../src/playground/local-slack.ts';
import { DESK_CHANNEL, type Newsroom, SAM, wordsIn } from './newsroom.ts';

/** A made-up article as somebody would paste it. */
export const WIRE_COPY = `Subject: Ferry talks to resume
Date: 2025-07-28

Port minister Mara Lindqvist said on Monday that the ferry talks would resume next week.

"We are closer than before & that matters," Lindqvist told reporters in the harbour.

The union's chairman, Tomas Berg, said the offer was “far   too low”.

"It will not hold," he added. "Nobody believes it."

“The boats are old,” she said after Anna Holm and Lindqvist had met.

At least 14 ferries were out of service on Sunday.

A port official said 14 ferries were still out of service.

© Wire Agency 2025`;

/** The open window of a person. */
export function viewOf(slack: LocalSlack, user = SAM) {
  const view = slack.views(user).at(-1);
  if (!view) throw new RangeError('no window is open');
  return view;
}

/** The block and the element with this action id in the open window. */
export function fieldOf(slack: LocalSlack, actionId: string, user = SAM) {
  for (const block of viewOf(slack, user).blocks) {
    const { element, elements } = block as { element?: unknown; elements?: unknown[] };
    for (const found of [element, ...(elements ?? [])] as ({ action_id?: string } | undefined)[])
      if (found?.action_id === actionId)
        return { blockId: String(block.block_id), element: found as Record<string, unknown> };
  }
  throw new RangeError(`no field ${actionId} in ${JSON.stringify(viewOf(slack, user).blocks)}`);
}

/** Presses a button of the open window. */
export async function pressIn(slack: LocalSlack, actionId: string, user = SAM) {
  const { blockId } = fieldOf(slack, actionId, user);
  const container = { type: 'view', viewId: viewOf(slack, user).id } as const;
  const done = await slack.press({ user, container, blockId, actionId });
  await read(slack, user);
  return done;
}

/** Sends the open window with some of its fields filled in. */
export async function send(slack: LocalSlack, fields: Record<string, unknown> = {}, user = SAM) {
  const values: Record<string, Record<string, unknown>> = {};
  for (const [actionId, value] of Object.entries(fields))
    values[fieldOf(slack, actionId, user).blockId] = { [actionId]: value };
  const done = await slack.submit({ user, viewId: viewOf(slack, user).id, values });
  await read(slack, user);
  return done;
}

/** Resolves when the window no longer says that an article is being read, which is work that no request shows. */
async function read(slack: LocalSlack, user = SAM): Promise<void> {
  await slack.settled();
  await slack.until(() => !wordsIn(slack.views(user).at(-1)?.blocks).includes('Reading '));
  await slack.settled();
}

/** Types a message and chooses Add to Talks in its menu. */
export async function chooseAdd(slack: LocalSlack, text: string, files: { name: string; bytes: Buffer }[] = []) {
  const typed = await slack.type({ channel: DESK_CHANNEL, text, files });
  const ts = typed.ok ? (typed.ts ?? '') : '';
  await slack.shortcut({ callbackId: 'talks_add', channel: DESK_CHANNEL, ts, user: SAM });
  await read(slack);
}

/** What a field with options of the app offers for what is typed, as values and labels. */
export async function suggested(slack: LocalSlack, actionId: string, typed: string, user = SAM) {
  const { blockId } = fieldOf(slack, actionId, user);
  const container = { type: 'view', viewId: viewOf(slack, user).id } as const;
  const found = await slack.suggest({ user, container, blockId, actionId, value: typed });
  if (!found.ok) throw new RangeError(found.notice);
  return found.options as { value: string; text: { text: string } }[];
}

/** Adds the made-up article from a message, up to the window that says what became of it. */
export async function addWireCopy({ slack }: Newsroom): Promise<void> {
  await chooseAdd(slack, WIRE_COPY);
  await send(slack, { outlet: 'Harbour Post' });
}
