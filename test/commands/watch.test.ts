import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/commands/index.ts';
import { suggestedSpeakers, suggestedTopics } from '../../src/commands/suggestions.ts';
import {
  matchesStatement,
  readWatchName,
  type Watched,
  watchLabel,
  watchName,
  watchWords,
} from '../../src/commands/watched.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const desk = createDesk(harbourStory());
const asking = { channel: null, now: new Date('2024-03-09T12:00:00Z') };
const STORY = desk.defaultStory.id;

const answered = (line: string) => answerTo(line, desk, asking);
const watchedBy = (line: string) => {
  const answer = answered(line);
  return answer.answer === 'watch' && answer.watched ? answer.watched.name : answer.answer;
};

describe('watch', () => {
  it.each([
    ['watch okafor', `${STORY}/speaker:okafor`],
    ['watch Ines Okafor', `${STORY}/speaker:okafor`],
    ['watch the crane', `${STORY}/topic:crane`],
    ['watch Disputed', `${STORY}/disputed`],
    ['unwatch “port  inspection”', `${STORY}/words:port inspection`],
    ['watch okafor inspection', `${STORY}/words:okafor inspection`],
  ])('understands “%s”', (line, name) => expect(watchedBy(line)).toBe(name));

  it.each([
    ['watch', 'Which one?'],
    [`watch ${'word '.repeat(30)}`, 'a watch takes 100'],
    ['watch okafor as of 2024-03-04', 'takes no date'],
  ])('says what is wrong with “%s”', (line, why) => {
    const answer = answered(line);
    expect(answer.answer === 'nothing' && answer.why).toContain(why);
  });

  it('says in a terminal where watching works', () => {
    expect(plainText(answered('watch okafor'))).toContain('type /talks watch okafor there');
    expect(plainText(answered('watches'))).toContain('type /talks watches there');
  });
});

describe('the name of a watch', () => {
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 20 }).filter((text) => text !== '');
  const words = fc
    .stringMatching(/^[^\s]([^\n\r\u2028\u2029]*[^\s])?$/)
    .filter((text) => text.trim() === text && text !== '');
  const watched = fc.oneof<fc.Arbitrary<Watched>[]>(
    fc.record({ story: id, of: fc.constant('disputed' as const) }),
    fc.record({ story: id, of: fc.constantFrom('speaker' as const, 'topic' as const), id }),
    fc.record({ story: id, of: fc.constant('words' as const), words }),
  );

  it('reads back as what was watched', () => {
    fc.assert(
      fc.property(watched, (one) => {
        expect(readWatchName(watchName(one))).toEqual(one);
      }),
    );
  });

  it('typed as its label, names the same again', () => {
    for (const one of ['speaker:okafor', 'topic:crane', 'disputed', 'words:port inspection']) {
      const read = readWatchName(`${STORY}/${one}`);
      if (!read) throw new RangeError('such a name is read');
      const label = watchLabel(read, desk);
      expect(watchedBy(`watch ${watchWords(read, label ?? '')}`)).toBe(`${STORY}/${one}`);
    }
  });

  it('is nobody’s when no version of Talks has written it', () => {
    for (const name of ['', 'disputed', 'crane/else', 'crane/speaker:', '../words'])
      expect(readWatchName(name)).toBeNull();
  });
});

describe('words that are watched', () => {
  const hits = (words: string) =>
    [...desk.statements.values()]
      .filter((statement) => matchesStatement({ story: STORY, of: 'words', words }, statement, desk))
      .map(({ id }) => id);

  it.each([
    ['ports warned', true],
    ['warned okafor', true],
    ['warned zeppelin', false],
    ['port-warning', false],
  ])('“%s” means every word of it: %s', (words, found) => {
    expect(hits(words).some((id) => id.includes('warned'))).toBe(found);
  });
});

describe('suggestions for a picker', () => {
  const names = (typed: string) => suggestedSpeakers(typed, desk, 100).map(({ label }) => label);

  it('begin as typed, in any of a name’s words, and forgive a slip', () => {
    expect(names('oka')).toEqual(['Ines Okafor']);
    expect(names('ok in')).toEqual(['Ines Okafor']);
    expect(names('okafro')).toEqual(['Ines Okafor']);
    expect(names('zzz')).toEqual([]);
  });

  it('with nothing typed, are those with most statements first, at most as many as asked for', () => {
    const all = suggestedSpeakers('', desk, 100);
    expect(all.length).toBeGreaterThan(1);
    expect(all.map(({ statements }) => statements)).toEqual(
      all.map(({ statements }) => statements).toSorted((a, b) => b - a),
    );
    expect(suggestedSpeakers('', desk, 1)).toHaveLength(1);
    expect(suggestedTopics('cra', desk, 5).map(({ ask }) => ask)).toEqual([`status The crane story:${STORY}`]);
  });

  it('are questions that are answered', () => {
    for (const { ask } of [...suggestedSpeakers('', desk, 100), ...suggestedTopics('', desk, 100)])
      expect(answered(ask).answer).not.toBe('nothing');
  });
});
