import { expect, it, onTestFinished } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.ts';

const open = async () => {
  const slack = await startLocalSlack({ commands: [] });
  onTestFinished(() => slack.stop());
  return slack;
};

it('keeps a file in its message as Slack describes it, and gives its bytes to the app alone', async () => {
  const slack = await open();
  const bytes = Buffer.from('“naïve”\n');
  const typed = await slack.type({ channel: 'C0DESK0001', text: 'see this', files: [{ name: 'a b.txt', bytes }] });
  const message = slack.messages('C0DESK0001').find(({ ts }) => typed.ok && ts === typed.ts);
  const [file] = message?.files ?? [];
  expect(file).toMatchObject({ name: 'a b.txt', filetype: 'text', mimetype: 'text/plain', size: bytes.length });
  const url = String(file?.url_private_download);
  const stranger = await fetch(url, { redirect: 'manual' });
  expect(stranger.status).toBe(302);
  const given = await fetch(url, { headers: { authorization: `Bearer ${slack.botToken}` } });
  expect(Buffer.from(await given.arrayBuffer())).toEqual(bytes);
});

it('answers files.info', async () => {
  const slack = await open();
  await slack.type({ channel: 'C0DESK0001', text: '', files: [{ name: 'page.html', bytes: Buffer.from('<p>') }] });
  const id = slack.messages('C0DESK0001').at(-1)?.files[0]?.id;
  const info = async (file: unknown) => {
    const headers = { authorization: `Bearer ${slack.botToken}` };
    const response = await fetch(`${slack.apiUrl}files.info?file=${file}`, { headers });
    return response.json();
  };
  expect(await info(id)).toMatchObject({ ok: true, file: { id, filetype: 'html' } });
  expect(await info('F0NONE')).toMatchObject({ ok: false, error: 'file_not_found' });
});

it('sends a message without words when it has a file, and none when it has nothing', async () => {
  const slack = await open();
  expect(await slack.type({ channel: 'C0DESK0001', text: ' ' })).toMatchObject({ ok: false });
  const files = [{ name: 'a.txt', bytes: Buffer.from('a') }];
  expect(await slack.type({ channel: 'C0DESK0001', text: ' ', files })).toMatchObject({ ok: true });
});
