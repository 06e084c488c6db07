import type { ReceiverEvent } from '@slack/bolt';
import { expect, it } from 'vitest';
import { eventInHand } from '../../../src/slack/receiving/event-in-hand.ts';
import { DELIVERY_KEY, Intake } from '../../../src/slack/receiving/intake.ts';
import { Restarting } from '../../../src/slack/receiving/turned-away.ts';
import type { TrafficEvent } from '../../../src/slack/traffic.ts';

const SENTENCE = 'Talks is restarting: ask again in a moment.';

function openIntake() {
  const now = { milliseconds: 0 };
  const traffic: TrafficEvent[] = [];
  const responses: [string, object][] = [];
  const intake = new Intake({
    clock: () => now.milliseconds,
    onTraffic: (event) => traffic.push(event),
    respond: async (url, message) => responses.push([url, message]),
  });
  return { intake, traffic, responses, now };
}

/** A payload, and with what it was acknowledged. */
function payload(body: Record<string, unknown>, key?: string): ReceiverEvent & { acks: unknown[] } {
  const acks: unknown[] = [];
  return {
    body,
    acks,
    ack: async (value: unknown) => void acks.push(value),
    ...(key === undefined ? {} : { customProperties: { [DELIVERY_KEY]: key } }),
  };
}

it('has the same request handled once and acknowledges it every time', async () => {
  const { intake, traffic } = openIntake();
  const handled: string[] = [];
  const first = payload({ command: '/talks' }, 'request:v0=1');
  const again = payload({ command: '/talks' }, 'request:v0=1');
  await intake.take(first, async () => void handled.push('first'));
  await intake.take(again, async () => void handled.push('again'));
  expect(handled).toEqual(['first']);
  expect(again.acks).toEqual([undefined]);
  expect(traffic).toContainEqual({ event: 'duplicate', of: 'request' });
});

it('has one that failed handled when it comes again, and forgets all after a quarter of an hour', async () => {
  const { intake, now } = openIntake();
  const handled: string[] = [];
  const fails = intake.take(payload({}, 'envelope:1'), () => Promise.reject(new Error('no')));
  await expect(fails).rejects.toThrow('no');
  await intake.take(payload({}, 'envelope:1'), async () => void handled.push('second'));
  now.milliseconds = 15 * 60_000;
  await intake.take(payload({}, 'envelope:1'), async () => void handled.push('much later'));
  expect(handled).toEqual(['second', 'much later']);
});

it('counts what is in hand and waits for it when it stops', async () => {
  const { intake, traffic } = openIntake();
  const work = Promise.withResolvers<void>();
  const taken = intake.take(payload({}), () => work.promise);
  let stopped = false;
  const stopping = intake.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  work.resolve();
  await taken;
  await stopping;
  expect(traffic).toEqual([
    { event: 'work', inHand: 1 },
    { event: 'work', inHand: 0 },
  ]);
});

it.each<[string, Record<string, unknown>, unknown[]]>([
  ['a command', { command: '/talks' }, [{ response_type: 'ephemeral', text: SENTENCE }]],
  ['a picker', { type: 'block_suggestion' }, [{ options: [] }]],
  [
    'a form, which keeps what was typed',
    { type: 'view_submission', view: { blocks: [{ type: 'section' }, { type: 'input', block_id: 'note' }] } },
    [{ response_action: 'errors', errors: { note: SENTENCE } }],
  ],
])('tells %s that it is restarting', async (_, body, acks) => {
  const { intake, traffic } = openIntake();
  await intake.stop();
  const turnedAway = payload(body);
  await intake.take(turnedAway, () => Promise.reject(new Error('was handled')));
  expect(turnedAway.acks).toEqual(acks);
  expect(traffic).toEqual([{ event: 'turned away' }]);
});

it('tells whoever presses a button, through its response_url', async () => {
  const { intake, responses } = openIntake();
  await intake.stop();
  const pressed = payload({ type: 'block_actions', response_url: 'https://hooks.slack.example/1' });
  await intake.take(pressed, () => Promise.reject(new Error('was handled')));
  expect(pressed.acks).toHaveLength(1);
  expect(responses).toEqual([['https://hooks.slack.example/1', expect.objectContaining({ text: SENTENCE })]]);
});

const mention = { type: 'event_callback', event: { type: 'app_mention' } };

it('acknowledges an event once it is done, and not what Bolt would acknowledge before', async () => {
  const { intake } = openIntake();
  const event = payload(mention, 'envelope:1');
  const work = Promise.withResolvers<void>();
  const taken = intake.take(event, async ({ ack }) => {
    await ack();
    await work.promise;
  });
  const again = payload(mention, 'envelope:1');
  const takenAgain = intake.take(again, () => Promise.reject(new Error('was handled twice')));
  await new Promise((resolve) => setImmediate(resolve));
  expect([event.acks, again.acks]).toEqual([[], []]);
  work.resolve();
  await Promise.all([taken, takenAgain]);
  expect([event.acks, again.acks]).toEqual([[undefined], [undefined]]);
});

it('never acknowledges an event that failed, or that could not be finished before Talks stopped', async () => {
  const { intake } = openIntake();
  const failed = payload(mention, 'envelope:1');
  await expect(intake.take(failed, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const unfinished = payload({ ...mention }, 'envelope:2');
  const left = intake.take(unfinished, async ({ customProperties = {} }) =>
    eventInHand(customProperties)?.leaveToSlack(),
  );
  await expect(left).rejects.toBeInstanceOf(Restarting);
  expect([failed.acks, unfinished.acks]).toEqual([[], []]);
});

it('acknowledges an event before it is done when a listener says so, and then no more', async () => {
  const { intake } = openIntake();
  const event = payload(mention);
  const early: unknown[][] = [];
  await intake.take(event, async ({ customProperties = {} }) => {
    await eventInHand(customProperties)?.acknowledge();
    early.push([...event.acks]);
  });
  expect(early).toEqual([[undefined]]);
  expect(event.acks).toEqual([undefined]);
});

it('has done an event although the line was gone when it was to be acknowledged', async () => {
  const { intake } = openIntake();
  const event = { ...payload(mention), ack: () => Promise.reject(new Error('no connection')) };
  await expect(intake.take(event, async () => {})).resolves.toBeUndefined();
});

it('leaves an event unacknowledged, so that Slack sends it again', async () => {
  const { intake } = openIntake();
  await intake.stop();
  const event = payload({ type: 'event_callback', event: { type: 'app_mention' } });
  await expect(intake.take(event, async () => {})).rejects.toBeInstanceOf(Restarting);
  expect(event.acks).toEqual([]);
});
