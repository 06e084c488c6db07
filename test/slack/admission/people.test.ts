import { describe, expect, it } from 'vitest';
import { readersIn } from '../../../src/slack/admission/channels.ts';
import { membershipIn } from '../../../src/slack/admission/people.ts';
import { SaidBySlack } from '../../../src/slack/admission/said-by-slack.ts';
import { createLogger } from '../../../src/slack/log.ts';

const OURS = { team: 'T0OURS', enterprise: 'E0OURS' };
const user = (fields: object) => ({ ok: true, user: { id: 'U0A', team_id: 'T0OURS', ...fields } });

describe('what somebody is to the workspace', () => {
  it.each([
    ['member', {}],
    ['member', { deleted: false, is_bot: false, is_restricted: false, is_ultra_restricted: false, is_stranger: false }],
    ['member', { team_id: 'T0OTHER', enterprise_user: { enterprise_id: 'E0OURS' } }],
    ['member', { team_id: 'E0OURS' }],
    ['member', { team_id: 'T0OTHER', enterprise_user: { teams: ['T0THIRD', 'T0OURS'] } }],
    ['guest', { is_restricted: true }],
    ['guest', { is_restricted: true, is_ultra_restricted: true }],
    ['guest', { is_ultra_restricted: true }],
    ['deleted', { deleted: true }],
    ['deleted', { deleted: true, is_restricted: true }],
    ['bot', { is_bot: true }],
    ['stranger', { team_id: 'T0OTHER' }],
    ['stranger', { team_id: undefined }],
    ['stranger', { team_id: 'T0OTHER', enterprise_user: { enterprise_id: 'E0OTHER', teams: ['T0OTHER'] } }],
    ['stranger', { is_stranger: true }],
  ])('is %s: %j', (membership, fields) => {
    expect(membershipIn(user(fields), OURS)).toBe(membership);
  });

  it('is nothing that an answer without a user says', () => {
    expect(() => membershipIn({ ok: true }, OURS)).toThrow();
  });
});

describe('who reads a channel', () => {
  it.each([
    ['ours', {}],
    ['ours', { is_shared: false, is_ext_shared: false, is_pending_ext_shared: false }],
    ['ours', { is_shared: true, is_org_shared: true }],
    ['others', { is_shared: true, is_ext_shared: true }],
    ['others', { is_shared: true, is_org_shared: true, is_ext_shared: true }],
    ['others', { is_pending_ext_shared: true }],
    ['others', { is_shared: true }],
  ])('is %s: %j', (readers, fields) => {
    expect(readersIn({ channel: { id: 'C0A', ...fields } })).toBe(readers);
  });
});

const MINUTE = 60_000;

/** Something that answers what it is told to, and counts how often it is asked. */
function told() {
  let now = 0;
  let answer: () => Promise<string> = async () => 'member';
  let asked = 0;
  const log: string[] = [];
  const said = new SaidBySlack({
    ask: () => {
      asked += 1;
      return answer();
    },
    clock: () => now,
    patience: 20,
    logger: createLogger({ write: (line) => log.push(line) }),
  });
  return {
    said,
    log,
    asked: () => asked,
    after: (milliseconds: number) => {
      now += milliseconds;
    },
    answers: (next: () => Promise<string>) => {
      answer = next;
    },
  };
}

const refused = () => Promise.reject(new Error('Slack is away'));

describe('what Slack said', () => {
  it('is asked once in five minutes, however many want to know it at once', async () => {
    const { said, asked, after } = told();
    await Promise.all([said.of('U1'), said.of('U1'), said.of('U1')]);
    after(5 * MINUTE - 1);
    expect(await said.of('U1')).toBe('member');
    expect(asked()).toBe(1);
    after(1);
    await said.of('U1');
    await said.of('U2');
    expect(asked()).toBe(3);
  });

  it('is believed for fifteen minutes when Slack is away, and not for longer', async () => {
    const { said, after, answers, log } = told();
    await said.of('U1');
    answers(refused);
    after(15 * MINUTE - 1);
    expect(await said.of('U1')).toBe('member');
    expect(said.believed('U1')).toBe('member');
    after(1);
    expect(await said.of('U1')).toBeNull();
    expect(said.believed('U1')).toBeNull();
    expect(said.last('U1')).toBe('member');
    expect(log).toHaveLength(2);
  });

  it('is taken back by what Slack says next', async () => {
    const { said, after, answers } = told();
    await said.of('U1');
    answers(async () => 'guest');
    after(5 * MINUTE);
    expect(await said.of('U1')).toBe('guest');
    expect(said.last('U1')).toBe('guest');
  });

  it('is nothing where Slack has never answered', async () => {
    const { said, answers } = told();
    answers(refused);
    expect(await said.of('U1')).toBeNull();
    expect(said.last('U1')).toBeNull();
  });

  it('is not waited for longer than people wait, and counts once it comes', async () => {
    const { said, answers } = told();
    let answer: (said: string) => void = () => {};
    answers(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    expect(await said.of('U1')).toBeNull();
    answer('member');
    await new Promise(setImmediate);
    expect(said.believed('U1')).toBe('member');
  });
});
