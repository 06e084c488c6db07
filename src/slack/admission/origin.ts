import { z } from 'zod';
import { isOurs, type Workspace } from './workspace.ts';

const id = z.string().nullish().catch(null);
const named = z.object({ id }).nullish().catch(null);

/** A payload of Slack's, as far as it says where it comes from. Commands and events name the team flatly, interactions as objects. */
const Payload = z.object({
  command: id,
  team_id: id,
  enterprise_id: id,
  context_enterprise_id: id,
  authorizations: z
    .array(z.object({ team_id: id, enterprise_id: id }))
    .nullish()
    .catch(null),
  is_ext_shared_channel: z.boolean().nullish().catch(null),
  team: named,
  enterprise: named,
  user: z.object({ id, team_id: id }).nullish().catch(null),
  channel: named,
  container: z.object({ channel_id: id }).nullish().catch(null),
  view: z.object({ type: id, app_installed_team_id: id }).nullish().catch(null),
  event: z
    .object({
      channel: id,
      user_team: id,
      source_team: id,
      team: id,
      user_profile: z.object({ team: id }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
type Payload = z.infer<typeof Payload>;

/** Whether Slack sent a payload for the own workspace, and whether other organisations have a part in it: in which channel or window. */
export type Origin =
  | { of: 'us' }
  | { of: 'others'; where: { channel: string } | { view: 'modal' } | null }
  | { of: 'elsewhere' };

/** Where a payload comes from. What says nothing of that comes from elsewhere. */
export function originOf(body: unknown, ours: Workspace): Origin {
  const payload = Payload.safeParse(body);
  if (!payload.success) return { of: 'elsewhere' };
  const { command, event } = payload.data;
  if (event) return eventOrigin(payload.data, event, ours);
  if (typeof command === 'string')
    return isOurs({ team: payload.data.team_id, enterprise: payload.data.enterprise_id }, ours)
      ? { of: 'us' }
      : { of: 'elsewhere' };
  return interactionOrigin(payload.data, ours);
}

/** Slack sends an event of a shared channel to each workspace that shares it, and says of whom it is. */
function eventOrigin(payload: Payload, event: NonNullable<Payload['event']>, ours: Workspace): Origin {
  const { team_id: team, enterprise_id: enterprise, authorizations } = payload;
  const whole = { team, enterprise };
  const installed =
    authorizations && authorizations.length > 0
      ? authorizations.map((one) => ({ team: one.team_id, enterprise: one.enterprise_id }))
      : [whole];
  if (!installed.some((one) => isOurs(one, ours))) return { of: 'elsewhere' };
  const isShared = payload.is_ext_shared_channel === true;
  const organisation = isShared ? null : (payload.context_enterprise_id ?? enterprise);
  const teams = [event.user_team, event.source_team, event.team, event.user_profile?.team];
  const isForeign = teams.some(
    (one) => typeof one === 'string' && !isOurs({ team: one, enterprise: organisation }, ours),
  );
  if (!isShared && !isForeign) return { of: 'us' };
  return { of: 'others', where: typeof event.channel === 'string' ? { channel: event.channel } : null };
}

/**
 * `team` is the workspace of the app where a message's button is pressed, but that of whoever acts where a window is sent, which
 * names the app's by itself (https://github.com/slackapi/bolt-js/issues/1614).
 */
function interactionOrigin({ team, enterprise, user, channel, container, view }: Payload, ours: Workspace): Origin {
  const organisation = enterprise?.id;
  const installed = view?.app_installed_team_id ?? team?.id;
  if (!isOurs({ team: installed, enterprise: organisation }, ours)) return { of: 'elsewhere' };
  const actors = [user?.team_id, team?.id].filter((actor) => typeof actor === 'string');
  if (actors.every((actor) => isOurs({ team: actor, enterprise: organisation }, ours))) return { of: 'us' };
  const place = channel?.id ?? container?.channel_id;
  if (typeof place === 'string') return { of: 'others', where: { channel: place } };
  return { of: 'others', where: view?.type === 'modal' ? { view: 'modal' } : null };
}
