import { type Logger, webApi } from '@slack/bolt';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { SaidBySlack } from './said-by-slack.ts';
import { isOurs, type Workspace } from './workspace.ts';

/** What somebody is to the workspace; `unasked` where Talks may not ask Slack. Only a member changes anything. */
export type Membership = 'member' | 'guest' | 'deleted' | 'bot' | 'stranger' | 'nobody' | 'unasked';

/** Who belongs to the workspace, as Slack says. */
export interface People {
  /** Resolves when Slack has been asked about a person, or has been waited for long enough. */
  ask(userId: string): Promise<void>;
  /** Rejects with a UserError for whoever is no member, or of whom Slack does not say. */
  refuseOthers(userId: string): Promise<void>;
  /** Why somebody may not write, by what Slack said in the last fifteen minutes; null for a member. */
  barred(userId: string): string | null;
  /** Whether Slack said last that somebody is no member; false for those about whom it was never asked. */
  isOther(userId: string): boolean;
}

export interface PeopleOptions {
  client: Pick<webApi.WebClient, 'users'>;
  workspace: () => Workspace;
  clock: () => number;
  patience: number;
  logger: Logger;
}

export function createPeople({ client, workspace, ...options }: PeopleOptions): People {
  const said = new SaidBySlack<Membership>({
    ...options,
    ask: async (user) => {
      try {
        return membershipIn(await client.users.info({ user }), workspace());
      } catch (error) {
        const refused = error instanceof webApi.WebAPIPlatformError ? REFUSALS[error.data.error] : undefined;
        if (refused === undefined) throw error;
        return refused;
      }
    },
  });
  const sentence = (membership: Membership | null): string | null =>
    membership === 'member' ? null : phrases.admission.barred[membership ?? 'unknown'];
  return {
    ask: async (userId) => void (await said.of(userId)),
    async refuseOthers(userId) {
      const why = sentence(await said.of(userId));
      if (why !== null) throw new UserError(why);
    },
    barred: (userId) => sentence(said.believed(userId)),
    isOther: (userId) => (said.last(userId) ?? 'member') !== 'member',
  };
}

/** What Slack answers about people whom it does not show, and where it may not be asked. */
const REFUSALS: Readonly<Record<string, Membership>> = {
  user_not_found: 'nobody',
  user_not_visible: 'nobody',
  users_not_found: 'nobody',
  missing_scope: 'unasked',
};

const Info = z.object({
  user: z.object({
    team_id: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_restricted: z.boolean().nullish(),
    is_ultra_restricted: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    enterprise_user: z.object({ enterprise_id: z.string().nullish(), teams: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** What the answer to `users.info` makes of somebody. What it does not say counts against them only where they come from. */
export function membershipIn(answer: unknown, ours: Workspace): Membership {
  const { user } = Info.parse(answer);
  const { team_id: team, enterprise_user: inOrganisation } = user;
  const isFromHere =
    isOurs({ team, enterprise: inOrganisation?.enterprise_id }, ours) ||
    (inOrganisation?.teams?.includes(ours.team) ?? false);
  if (user.is_stranger || !isFromHere) return 'stranger';
  if (user.deleted) return 'deleted';
  if (user.is_bot) return 'bot';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}
