import type { webApi } from '@slack/bolt';

/** The workspace in which Talks is installed, as `auth.test` names it; `enterprise` where it belongs to a larger organisation. */
export interface Workspace {
  team: string;
  enterprise: string | null;
}

/** Asks Slack to which workspace the token belongs. */
export async function ownWorkspace({ auth }: Pick<webApi.WebClient, 'auth'>): Promise<Workspace> {
  const { team_id: team = '', enterprise_id: enterprise } = await auth.test();
  return { team, enterprise: enterprise ?? null };
}

/** Whether something is of the own workspace, else of the own organisation; Slack puts either's id where it names a team. */
export function isOurs(
  { team, enterprise }: { team?: string | null | undefined; enterprise?: string | null | undefined },
  ours: Workspace,
): boolean {
  if (typeof team === 'string' && team === ours.team) return true;
  return ours.enterprise !== null && (enterprise === ours.enterprise || team === ours.enterprise);
}
