import { describe, expect, it } from 'vitest';
import { harbourStory } from '../made-up/harbour-story.ts';
import { ask, DANA, DESK_CHANNEL, markupIn, openNewsroom, SAM, wordsIn } from './newsroom.ts';

const UPLOAD = ['files.getUploadURLExternal', 'files.completeUploadExternal'];
const QUESTION = '/talks figures hostages chart';

type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

const picturesIn = ({ slack }: Newsroom) => slack.messages(DESK_CHANNEL).filter(({ files }) => files.length > 0);

/** Asks, and waits for the picture; it is drawn and sent after the acknowledgement. */
async function askForPicture(newsroom: Newsroom, question = QUESTION) {
  await ask(newsroom.slack, question);
  const message = await drawn(newsroom, () => picturesIn(newsroom)[0]);
  return { message, file: message.files[0] ?? {} };
}

/** A picture is drawn in a thread of its own, which on a busy machine takes longer than the local Slack waits. */
async function drawn<T>({ slack }: Pick<Newsroom, 'slack'>, look: () => T | undefined): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      return await slack.until(look);
    } catch (error) {
      if (turn === 4) throw error;
    }
  }
}

/** The last message that only Dana sees, once it is another than the one that says that the picture is being drawn. */
const answeredAsText = (newsroom: Newsroom) =>
  drawn(newsroom, () =>
    newsroom.slack
      .messages(DESK_CHANNEL, { user: DANA })
      .find(({ ephemeral, text }) => ephemeral && text.includes('answer as text')),
  );

describe.each(['socket', 'http'] as const)('a picture asked for over %s', (mode) => {
  it('is acknowledged at once, then posted in the channel for all, with its statements as text', async () => {
    const newsroom = await openNewsroom({ mode });
    const { message, file } = await askForPicture(newsroom);
    const { slack, log } = newsroom;
    const said = slack.messages(DESK_CHANNEL, { user: DANA }).filter(({ ephemeral }) => ephemeral);
    expect(said.map(({ text }) => text)).toEqual([
      'The picture is being drawn: it will stand in this channel, with its statements as text.',
    ]);
    expect(slack.messages(DESK_CHANNEL, { user: SAM }).map(({ ts }) => ts)).toContain(message.ts);
    expect(wordsIn(message.blocks)).toContain('Of the 251 hostages taken during the attack');
    expect(wordsIn(message.blocks)).toContain('251 · counted: hostages taken in the attack of 7 October 2023');
    expect(markupIn(message.blocks).length).toBe(1);
    expect(file).toMatchObject({ title: 'Figures · hostages', mimetype: 'image/png' });
    expect(String(file.alt_txt)).toContain('251, who counts: not stated, date not stated, origin: AFP');
    await slack.settled();
    expect(slack.requests.filter(({ error }) => error !== null)).toEqual([]);
    expect(log).toEqual([]);
  });

  it('leaves the answer as text, and says why, where it may not be posted', async () => {
    const newsroom = await openNewsroom({ mode });
    newsroom.slack.failNext({ method: 'files.completeUploadExternal', kind: 'ok_false', error: 'not_in_channel' });
    await ask(newsroom.slack, QUESTION);
    const answer = await answeredAsText(newsroom);
    expect(answer.text).toContain('Talks is not in this channel: type /invite @Talks');
    expect(answer.text).toContain('Of the 251 hostages taken during the attack');
    expect(picturesIn(newsroom)).toEqual([]);
  });
});

describe('a picture', () => {
  it('shows a timeline likewise', async () => {
    const newsroom = await openNewsroom();
    const { message, file } = await askForPicture(newsroom, '/talks timeline netanyahu chart');
    expect(file).toMatchObject({ title: 'Timeline · Benjamin Netanyahu', name: 'timeline.png' });
    expect(wordsIn(message.blocks)).toContain('We are working to reach another deal');
  });

  it('is recorded with all its statements, so that corrections follow it', async () => {
    const newsroom = await openNewsroom();
    const { message } = await askForPicture(newsroom, '/talks timeline chart');
    await newsroom.slack.settled();
    await newsroom.stopApp();
    const changes = (await newsroom.store.read(0, 100)).map(({ change }) => change);
    const posted = changes.find(({ change }) => change === 'answer-posted');
    expect(posted).toMatchObject({ posting: { channel: DESK_CHANNEL, ts: message.ts }, query: 'timeline chart' });
    expect(posted?.change === 'answer-posted' ? posted.statements.length : 0).toBeGreaterThan(20);
  });

  it.each(['missing_scope', 'storage_limit_reached'])('becomes text where Slack answers %s', async (error) => {
    const newsroom = await openNewsroom();
    newsroom.slack.failNext({ method: UPLOAD[0] ?? '', kind: 'ok_false', error });
    await ask(newsroom.slack, QUESTION);
    expect((await answeredAsText(newsroom)).text).toContain('251 hostages');
    expect(newsroom.log.join('\n')).toContain('A picture could not be posted.');
  });

  it('stands with its statements as plain text where Slack refuses the blocks', async () => {
    const newsroom = await openNewsroom();
    newsroom.slack.refuseBlocks(['rich_text']);
    const { message } = await askForPicture(newsroom);
    expect(message.blocks).toEqual([]);
    expect(message.text).toContain('Of the 251 hostages taken during the attack');
    expect(newsroom.slack.requests.filter(({ method }) => method === UPLOAD[1]).length).toBe(2);
  });

  it('follows a mention’s answer in its thread', async () => {
    const { slack } = await openNewsroom();
    const asked = await slack.type({ channel: DESK_CHANNEL, text: '@Talks figures hostages chart' });
    const threadTs = (asked.ok && asked.ts) || '';
    const thread = () => slack.messages(DESK_CHANNEL, { threadTs });
    const message = await drawn({ slack }, () => thread().find(({ files }) => files.length > 0));
    expect(message).toMatchObject({ threadTs, text: '', blocks: [] });
    expect(thread().map(({ text }) => text)[1]).toContain('251 hostages taken');
  });

  it('that fails under a mention’s answer is told of there', async () => {
    const { slack } = await openNewsroom();
    slack.failNext({ method: UPLOAD[0] ?? '', kind: 'ok_false', error: 'missing_scope' });
    const asked = await slack.type({ channel: DESK_CHANNEL, text: '@Talks figures hostages chart' });
    const threadTs = (asked.ok && asked.ts) || '';
    const said = await drawn({ slack }, () => slack.messages(DESK_CHANNEL, { threadTs })[2]);
    expect(said.text).toContain('The picture could not be posted. Talks lacks a permission');
  });

  it('is none where nothing was found: the answer says so as ever', async () => {
    const { slack } = await openNewsroom();
    const answer = await ask(slack, '/talks figures zeppelins chart');
    expect(answer.text).toContain('No confirmed figure in the store matches “zeppelins”.');
    expect(slack.requests.filter(({ method }) => UPLOAD.includes(method))).toEqual([]);
  });

  it('shows nothing of a source that the channel may not see', async () => {
    const newsroom = await openNewsroom({ curated: embargoedHarbour() });
    const { message, file } = await askForPicture(newsroom, '/talks figures chart');
    expect(`${file.alt_txt} ${wordsIn(message.blocks)}`).toContain('Five');
    expect(`${file.alt_txt} ${wordsIn(message.blocks)}`).not.toContain('Three');
  });
});

/** The made-up story, with one of its two counts in a source under embargo. */
function embargoedHarbour() {
  const facts = harbourStory();
  const sources = facts.sources.map((source) =>
    source.id === 'gazette' ? { ...source, embargoedUntil: '2030-01-01T00:00:00Z' } : source,
  );
  return { ...facts, sources };
}
