import { describe, expect, it } from 'vitest';
import { phrases } from '../../src/wording/phrases.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { ALEX, DANA, GIL, LEE, OLA, SAM, SHARED_CHANNEL, WIRE_BOT } from '../slack/newsroom.ts';
import { registeredListeners } from '../slack/registered-listeners.ts';
import { atDesk, openSignedRoom, type Person } from './requests.ts';
import { SURFACES, type Surface } from './surfaces.ts';

const { barred } = phrases.admission;

/** What becomes of what somebody tries: it is done, refused with words like these, or not answered at all. */
type Outcome = 'done' | 'silence' | RegExp;

const READER = /Only editors|only editors|Nobody is an editor/;
const saying = (sentence: string): RegExp => new RegExp(sentence.replace(/[.()]/g, '\\$&'));

interface Role {
  role: string;
  person: Person;
  outcome: (surface: Surface) => Outcome;
  /** The one in which Ola is when absent. */
  sharedChannels?: string[];
}

const NOBODY = 'U0NOBODY01';
const refusedWith = (sentence: string) => (): Outcome => saying(sentence);
const fromElsewhere = { team: 'T0PARTNER1' };

/** Who tries. All but the reporter stand in TALKS_EDITORS. */
const ROLES: readonly Role[] = [
  { role: 'an editor', person: atDesk(SAM), outcome: () => 'done' },
  { role: 'another editor', person: atDesk(ALEX), outcome: () => 'done' },
  { role: 'a reporter', person: atDesk(DANA), outcome: ({ who }) => (who === 'members' ? 'done' : READER) },
  { role: 'a guest', person: atDesk(GIL), outcome: refusedWith(barred.guest) },
  { role: 'a deactivated account', person: atDesk(LEE), outcome: refusedWith(barred.deleted) },
  {
    role: 'a bot',
    person: atDesk(WIRE_BOT, { botId: 'B0WIREBOT1' }),
    // Bots’ messages are not answered at all, so that two of them do not talk for ever.
    outcome: ({ kind }) => (kind === 'event' ? 'silence' : saying(barred.bot)),
  },
  { role: 'somebody whom Slack does not know', person: atDesk(NOBODY), outcome: refusedWith(barred.nobody) },
  {
    role: 'a stranger in a shared channel that is allowed',
    person: { id: OLA, channel: SHARED_CHANNEL, ...fromElsewhere },
    outcome: ({ shared }) => (shared ? saying(barred.stranger) : 'silence'),
  },
  {
    role: 'a stranger where no shared channel is allowed',
    person: { id: OLA, channel: SHARED_CHANNEL, ...fromElsewhere },
    outcome: () => 'silence',
    sharedChannels: [],
  },
  {
    role: 'somebody of another workspace',
    person: atDesk(SAM, { team: 'T0ELSEWHERE', app: 'T0ELSEWHERE' }),
    outcome: () => 'silence',
  },
];

const EDITORS = [SAM, ALEX, GIL, LEE, WIRE_BOT, NOBODY, OLA];

/** The editor's request for options is answered with some, everybody else's with none. */
const isRefused = (surface: Surface, outcome: Outcome): outcome is RegExp =>
  outcome instanceof RegExp && surface.kind !== 'options';

describe('every way into Talks from Slack', () => {
  it('is in the table', () => {
    const inTable = (kind: Surface['kind']) =>
      new Set(SURFACES.flatMap((one) => (one.kind === kind ? [one.name] : [])));
    for (const [kind, names] of Object.entries(registeredListeners()) as [Surface['kind'], unknown[]][])
      expect([...inTable(kind)].toSorted(), kind).toEqual([...new Set(names.map(String))].toSorted());
  });

  it.each(ROLES)('is tried by $role', { timeout: 120_000 }, async (role) => {
    const { person, outcome, sharedChannels = [SHARED_CHANNEL] } = role;
    const room = await openSignedRoom({
      curated: harbourStory(),
      editors: EDITORS,
      sharedChannels,
      watchInterval: 10_000_000,
    });
    for (const surface of SURFACES) {
      if (surface.request === undefined || surface.who === 'everybody') continue;
      const name = `${surface.kind} ${surface.name}: ${surface.does}`;
      const request = await surface.request(room, person);
      const before = room.live.ledger.head.seq;
      const { words, answered } = await room.send(request);
      await room.live.catchUp();
      const saved = room.live.ledger.head.seq - before;
      const expected = outcome(surface);
      if (expected === 'done' && surface.opens) {
        expect(answered, name).toBe(true);
        expect(words, name).not.toMatch(/Only editors|only editors/);
        expect(saved, name).toBe(0);
      } else if (expected === 'done') expect(saved, name).toBeGreaterThan(0);
      else expect(saved, name).toBe(0);
      if (isRefused(surface, expected)) expect(words, name).toMatch(expected);
      else if (expected !== 'done') expect(answered, `${name} ${words}`).toBe(false);
    }
  });
});
