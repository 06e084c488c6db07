import { describe, expect, it } from 'vitest';
import { isAdmitted } from '../../../src/slack/admission/admission.ts';
import { originOf } from '../../../src/slack/admission/origin.ts';
import type { Workspace } from '../../../src/slack/admission/workspace.ts';

const ALONE: Workspace = { team: 'T0OURS', enterprise: null };
const IN_ORGANISATION: Workspace = { team: 'T0OURS', enterprise: 'E0OURS' };
const NONE: ReadonlySet<string> = new Set();
const ALLOWED = new Set(['C0SHARED01']);

const authorized = (team: string) => [{ team_id: team, enterprise_id: null, user_id: 'U0BOT', is_bot: true }];
const mention = (fields: object = {}, event: object = {}) => ({
  type: 'event_callback',
  team_id: 'T0OURS',
  authorizations: authorized('T0OURS'),
  is_ext_shared_channel: false,
  event: { type: 'app_mention', user: 'U0A', channel: 'C0SHARED01', text: '<@U0BOT> status', ...event },
  ...fields,
});
const press = (fields: object = {}) => ({
  type: 'block_actions',
  team: { id: 'T0OURS', domain: 'ours' },
  user: { id: 'U0A', team_id: 'T0OURS' },
  enterprise: null,
  channel: { id: 'C0SHARED01', name: 'shared' },
  ...fields,
});
const formOf = (team: string, installed: string) =>
  press({
    ...{ type: 'view_submission', team: { id: team }, user: { id: 'U0B', team_id: team }, channel: undefined },
    view: { type: 'modal', app_installed_team_id: installed },
  });
const STRANGER = { user: { id: 'U0B', team_id: 'T0OTHER' } };

/** Whether it is answered where no shared channel is allowed, and where that one is. */
const TABLE: [what: string, payload: unknown, ours: Workspace, silent: boolean, allowed: boolean][] = [
  ['a command of our own', { command: '/talks', team_id: 'T0OURS', user_id: 'U0A' }, ALONE, true, true],
  ['a command of another workspace', { command: '/talks', team_id: 'T0OTHER', user_id: 'U0A' }, ALONE, false, false],
  ['a command that names no workspace', { command: '/talks', user_id: 'U0A' }, ALONE, false, false],
  [
    'a command of another workspace of our organisation',
    { command: '/talks', team_id: 'T0OTHER', enterprise_id: 'E0OURS' },
    IN_ORGANISATION,
    true,
    true,
  ],
  [
    'a command of another organisation',
    { command: '/talks', team_id: 'T0OTHER', enterprise_id: 'E0OTHER' },
    IN_ORGANISATION,
    false,
    false,
  ],
  ['a mention of our own', mention(), ALONE, true, true],
  [
    'a mention of which nothing but the team is known',
    { team_id: 'T0OURS', event: { type: 'app_mention' } },
    ALONE,
    true,
    true,
  ],
  [
    'a mention of another workspace',
    mention({ team_id: 'T0OTHER', authorizations: authorized('T0OTHER') }),
    ALONE,
    false,
    false,
  ],
  ['a mention in a shared channel by one of us', mention({ is_ext_shared_channel: true }), ALONE, false, true],
  ['a mention by a stranger', mention({ is_ext_shared_channel: true }, { user_team: 'T0OTHER' }), ALONE, false, true],
  ['a mention whose message is of another workspace', mention({}, { source_team: 'T0OTHER' }), ALONE, false, true],
  [
    'a mention whose author is of another workspace',
    mention({}, { user_profile: { team: 'T0OTHER' } }),
    ALONE,
    false,
    true,
  ],
  [
    'a mention that happened in another workspace which shares the channel',
    mention({ team_id: 'T0OTHER', is_ext_shared_channel: true }),
    ALONE,
    false,
    true,
  ],
  [
    'a mention in another shared channel',
    mention({ is_ext_shared_channel: true }, { channel: 'C0SHARED02' }),
    ALONE,
    false,
    false,
  ],
  [
    'a mention by a colleague of another workspace of our organisation',
    mention({ context_enterprise_id: 'E0OURS' }, { user_team: 'T0OTHER' }),
    IN_ORGANISATION,
    true,
    true,
  ],
  [
    'a mention that names the organisation as the team',
    mention({}, { user_team: 'E0OURS' }),
    IN_ORGANISATION,
    true,
    true,
  ],
  ['a button pressed by one of us', press(), ALONE, true, true],
  ['a button pressed by a stranger', press(STRANGER), ALONE, false, true],
  ['a button of another workspace', press({ team: { id: 'T0OTHER' } }), ALONE, false, false],
  [
    'a button in a message that only the container names',
    press({ ...STRANGER, channel: undefined, container: { channel_id: 'C0SHARED01' } }),
    ALONE,
    false,
    true,
  ],
  ['a form that a stranger sends', formOf('T0OTHER', 'T0OURS'), ALONE, false, true],
  ['a form of an app that is installed elsewhere', formOf('T0OTHER', 'T0OTHER'), ALONE, false, false],
  ['a form that names us, of an app that is installed elsewhere', formOf('T0OURS', 'T0OTHER'), ALONE, false, false],
  ['the Home tab of a stranger', press({ ...STRANGER, channel: null, view: { type: 'home' } }), ALONE, false, false],
  [
    'a button in an app that the whole organisation has',
    press({ team: null, enterprise: { id: 'E0OURS' }, user: { id: 'U0A', team_id: 'T0OTHER' } }),
    IN_ORGANISATION,
    true,
    true,
  ],
  ['nothing', null, ALONE, false, false],
  ['an empty object', {}, ALONE, false, false],
  ['a team that is no text', { command: '/talks', team_id: { id: 'T0OURS' } }, ALONE, false, false],
];

describe('what is let in', () => {
  it.each(TABLE)('%s', (_, payload, ours, silent, allowed) => {
    const origin = originOf(payload, ours);
    expect(isAdmitted(origin, NONE)).toBe(silent);
    expect(isAdmitted(origin, ALLOWED)).toBe(allowed);
  });

  it('is nothing as long as Slack has not named the workspace', () => {
    for (const [, payload] of TABLE) {
      const origin = originOf(payload, { team: '', enterprise: null });
      expect(origin.of).not.toBe('us');
    }
  });
});
