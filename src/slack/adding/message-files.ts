import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { documentKind } from '../../desk/article-given.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';

/** A file in a message, as far as it is used here. */
export const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  filetype: z.string().nullish(),
  size: z.number().nullish(),
  is_external: z.boolean().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});
export type SlackFile = z.infer<typeof SlackFile>;

/** Which file is read: its id, and its name with an ending that says how it is written. */
export const FilePointer = z.strictObject({ id: z.string(), name: z.string() });
export type FilePointer = z.infer<typeof FilePointer>;

const ENDINGS: Record<string, string> = { text: '.txt', html: '.html', email: '.eml', json: '.json' };
const LONGEST_NAME = 120;
/** 5 MB: a larger file is no article. */
const LARGEST = 5_000_000;
const PATIENCE_MS = 10_000;

/** Slack takes ten files in a message; a window carries no more names along. */
const MOST_FILES = 10;

/** The files of a message that Talks reads, by how they are written. */
export const readableFiles = (files: readonly SlackFile[]): FilePointer[] =>
  files.slice(0, MOST_FILES).flatMap((file): FilePointer[] => {
    const name = (file.name ?? file.title ?? file.id).slice(-LONGEST_NAME);
    if (documentKind(name)) return [{ id: file.id, name }];
    const ending = ENDINGS[file.filetype ?? ''];
    return ending === undefined ? [] : [{ id: file.id, name: `${name}${ending}` }];
  });

/**
 * The bytes of a file, fetched with the bot's token, which goes to Slack alone. Throws a UserError when Slack does not give the
 * file, or when it is too large for an article.
 */
export async function downloadFile(
  client: webApi.WebClient,
  { id, name }: FilePointer,
  botToken: string | undefined,
): Promise<Uint8Array> {
  const { file } = await client.files.info({ file: id });
  const { size, is_external: external, url_private_download: download, url_private: address } = SlackFile.parse(file);
  const url = download ?? address ?? '';
  if (external || !isSlacks(url, client.slackApiUrl)) throw new UserError(phrases.adding.files.notKept(name));
  if ((size ?? 0) > LARGEST) throw tooLarge(name);
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${botToken ?? client.token ?? ''}` },
    // Without the permission Slack answers with the way to its sign-in page.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (response.status >= 300 && response.status < 404) throw new UserError(phrases.adding.files.notAllowed);
  if (!response.ok) throw new UserError(phrases.adding.files.notGiven(name, response.status));
  return limited(response, name);
}

/** The token is sent to Slack's own machines alone, or to what stands in Slack's place. */
function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && /(^|\.)slack\.com$/.test(hostname));
}

async function limited(response: Response, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(name);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const tooLarge = (name: string): UserError => new UserError(phrases.adding.files.tooLarge(name));
