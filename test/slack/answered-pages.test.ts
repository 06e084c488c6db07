import { describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { AnsweredPages } from '../../src/slack/answered-pages.ts';
import { createLogger } from '../../src/slack/log.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { EMBARGO_ENDS, storyWithHiddenSources, TIDELINE_CHANNEL } from '../made-up/hidden-sources.ts';
import { EDITORS, openTemporaryDesk } from './temporary-desk.ts';

const ASKED = { audience: 'asker', style: 'full' } as const;
const page = (text: string) => ({ asked: 'command', text, offset: 0 }) as const;

function over(desk: Desk, start = '2024-03-20T09:00:00Z') {
  const clock = { now: new Date(start) };
  return {
    clock,
    pages: new AnsweredPages(
      () => desk,
      () => clock.now,
    ),
  };
}

describe('what was answered', () => {
  it('is kept while the same would be answered again', async () => {
    const { pages } = over(createDesk(harbourStory()));
    const first = await pages.of(page('quote okafor'), null);
    expect(await pages.of(page('quote okafor'), null)).toBe(first);
    expect((await pages.of(page('quote okafor'), null)).message(ASKED)).toBe(first.message(ASKED));
    expect(first.message({ ...ASKED, audience: 'everyone' })).not.toEqual(first.message(ASKED));
  });

  it('goes when it was asked for longest ago, not when it was answered first', async () => {
    const { pages } = over(createDesk(harbourStory()));
    const often = await pages.of(page('quote okafor'), null);
    const once = await pages.of(page('quote brandt'), null);
    for (let other = 0; other < 99; other += 1) {
      await pages.of(page(`find nothing of number ${other}`), null);
      await pages.of(page('quote okafor'), null);
    }
    expect(await pages.of(page('quote okafor'), null)).toBe(often);
    expect(await pages.of(page('quote brandt'), null)).not.toBe(once);
  });

  it('is answered anew in another channel, and for another page', async () => {
    const { pages } = over(createDesk(storyWithHiddenSources()));
    const here = (await pages.of(page('quote lund'), TIDELINE_CHANNEL)).message(ASKED);
    const there = (await pages.of(page('quote lund'), 'C0OTHER0001')).message(ASKED);
    expect(here.text).toContain('has a twin in the old dock');
    expect(there.text).not.toContain('twin');
    const second = await pages.of({ ...page('quote lund'), offset: 1 }, TIDELINE_CHANNEL);
    expect(second.message(ASKED)).not.toEqual(here);
  });

  it('is answered anew once an embargo has ended', async () => {
    const { pages, clock } = over(createDesk(storyWithHiddenSources()));
    clock.now = new Date(Date.parse(EMBARGO_ENDS) - 1);
    expect((await pages.of(page('quote brandt'), null)).message(ASKED).text).not.toContain('sabotaged');
    clock.now = new Date(EMBARGO_ENDS);
    expect((await pages.of(page('quote brandt'), null)).message(ASKED).text).toContain('sabotaged');
  });

  it('is answered anew on the next day, which status counts from', async () => {
    const { pages, clock } = over(createDesk(harbourStory()));
    const first = (await pages.of(page('status'), null)).message(ASKED).text;
    clock.now = new Date('2024-03-21T00:00:00Z');
    expect((await pages.of(page('status'), null)).message(ASKED).text).not.toBe(first);
  });

  it('is answered anew when a statement has been withdrawn', async () => {
    const logger = createLogger({ write: () => {} });
    const { live, edits, close } = await openTemporaryDesk({ curated: harbourStory(), logger });
    const pages = new AnsweredPages(
      () => live.desk,
      () => new Date('2024-03-20T09:00:00Z'),
    );
    const before = (await pages.of(page('quote okafor'), null)).message(ASKED);
    const [id = ''] = before.shows.statements;
    const [by = ''] = EDITORS;
    await edits.make({ edit: { edit: 'withdraw', id }, by, reason: 'Not said.', version: 0, key: 'w' });
    expect((await pages.of(page('quote okafor'), null)).message(ASKED).shows.statements).not.toContain(id);
    await close();
  });
});
