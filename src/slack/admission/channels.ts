import { type Logger, webApi } from '@slack/bolt';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { SaidBySlack } from './said-by-slack.ts';

/**
 * Who reads a channel: the own workspace alone, others whom TALKS_SHARED_CHANNELS allows, or others whom it does not. `absent`
 * where Talks is not in it, `unasked` where Talks may not ask Slack, `unknown` where Slack does not say just now.
 */
export type Readers = 'ours' | 'allowed' | 'others' | 'absent' | 'unasked' | 'unknown';

/** Which channels others than the own workspace read. */
export interface Channels {
  readersOf(channel: string): Promise<Readers>;
  /** Before something is posted that somebody asked for: rejects with a UserError where Slack says that others read along. */
  refuseShared(channel: string): Promise<void>;
  /** Before a channel is told of things unasked: rejects with a UserError unless Slack says that nobody else reads along. */
  refuseUnlessOurs(channel: string): Promise<void>;
}

export interface ChannelsOptions {
  client: Pick<webApi.WebClient, 'conversations'>;
  /** The channels in which Talks answers although others read them. */
  allowed: ReadonlySet<string>;
  clock: () => number;
  patience: number;
  logger: Logger;
}

export function createChannels({ client, allowed, ...options }: ChannelsOptions): Channels {
  const said = new SaidBySlack<Exclude<Readers, 'allowed'>>({
    ...options,
    ask: async (channel) => {
      try {
        return readersIn(await client.conversations.info({ channel }));
      } catch (error) {
        const refused = error instanceof webApi.WebAPIPlatformError ? REFUSALS[error.data.error] : undefined;
        if (refused === undefined) throw error;
        return refused;
      }
    },
  });
  const readersOf = async (channel: string): Promise<Readers> => {
    if (allowed.has(channel)) return 'allowed';
    // A direct message has two readers, and whoever writes to Talks from elsewhere gets no answer. To ask takes one scope more.
    if (channel.startsWith('D')) return 'ours';
    return (await said.of(channel)) ?? 'unknown';
  };
  return {
    readersOf,
    async refuseShared(channel) {
      if ((await readersOf(channel)) === 'others') throw new UserError(phrases.admission.noPost);
    },
    async refuseUnlessOurs(channel) {
      const readers = await readersOf(channel);
      if (readers !== 'ours' && readers !== 'allowed') throw new UserError(phrases.admission.noWatch[readers]);
    },
  };
}

/** What Slack answers about channels in which Talks is not, and where it may not be asked. */
const REFUSALS: Readonly<Record<string, 'absent' | 'unasked'>> = {
  channel_not_found: 'absent',
  missing_scope: 'unasked',
};

const Info = z.object({
  channel: z.object({
    is_shared: z.boolean().nullish(),
    is_org_shared: z.boolean().nullish(),
    is_ext_shared: z.boolean().nullish(),
    is_pending_ext_shared: z.boolean().nullish(),
  }),
});

/** Who reads a channel by the answer to `conversations.info`. One that is about to be shared counts as shared; within one organisation it does not. */
export function readersIn(answer: unknown): 'ours' | 'others' {
  const { channel } = Info.parse(answer);
  const isShared = channel.is_ext_shared || channel.is_pending_ext_shared;
  return isShared || (channel.is_shared && !channel.is_org_shared) ? 'others' : 'ours';
}
