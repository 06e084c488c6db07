import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../src/facts/speaker.ts';
import { nameLikeness } from '../../src/search/name-forms.ts';
import { findSpeaker, findSpeakerWithin, type SpeakerMatch } from '../../src/search/speaker-names.ts';

const speaker = (
  id: string,
  name: string,
  kind: Speaker['kind'],
  aliases: string[] = [],
  officeOf: string | null = null,
): Speaker => ({
  id,
  name,
  kind,
  aliases,
  officeOf,
});

// Real spellings of real names, since transliteration is about them; nothing is quoted.
const speakers: readonly Speaker[] = [
  speaker('witkoff', 'Steve Witkoff', 'person', ['US envoy', 'special envoy', 'Trump envoy']),
  speaker('netanyahu', 'Benjamin Netanyahu', 'person', ['Bibi', 'Israeli prime minister', 'prime minister of Israel']),
  speaker('netanyahu-office', "Netanyahu's office", 'office', ["prime minister's office"], 'netanyahu'),
  speaker('israel', "Netanyahu's government", 'organisation', ['Israeli government', 'Israel']),
  speaker('army', 'The Israeli military', 'organisation', ['Israeli army', 'IDF']),
  speaker('unnamed', 'A Palestinian source familiar with the talks', 'unnamed', ['Palestinian source']),
  speaker('ministry', 'The health ministry', 'organisation', ['ministry of health']),
  speaker('who', 'WHO', 'organisation', ['World Health Organization']),
  speaker('zelensky', 'Volodymyr Zelensky', 'person'),
  speaker('marcos', 'Ferdinand Marcos', 'person'),
  speaker('khan-i', 'Imran Khan', 'person'),
  speaker('khan-s', 'Sadiq Khan', 'person'),
];

const shown = (match: SpeakerMatch): string => {
  if (match.found === 'none') return 'none';
  const who = match.found === 'one' ? match.speaker.id : match.speakers.map(({ id }) => id).join(' or ');
  return match.words === '' ? who : `${who}: ${match.words}`;
};

// A change in this table is a change in behaviour and belongs in the CHANGELOG.
describe('reads a name at the beginning and leaves the words', () => {
  test.each([
    ['witkof good fiath', 'witkoff: good fiath'],
    ['steve witkoff', 'witkoff'],
    ['Steve Witkof: the team', 'witkoff: the team'],
    ["witkoff's good faith", 'witkoff: good faith'],
    ['us envoy team', 'witkoff: team'],
    ['US Special Envoy Witkoff good faith', 'witkoff: good faith'],
    ['special envoy steve witkoff', 'witkoff'],
    ['mr. witkoff team', 'witkoff: team'],
    ['netanyahu', 'netanyahu'],
    ['netanyahoo hostages', 'netanyahu: hostages'],
    ['natanyahoo', 'netanyahu'],
    ['Nétanyahou', 'netanyahu'],
    ['Нетаньяху', 'netanyahu'],
    ['נתניהו', 'netanyahu'],
    ['نتنياهو', 'netanyahu'],
    ['bibi', 'netanyahu'],
    ['prime minister netanyahu', 'netanyahu'],
    ['israeli prime minister benjamin netanyahu deal', 'netanyahu: deal'],
    ["netanyahu's office negotiators", 'netanyahu-office: negotiators'],
    ['netanyahus office', 'netanyahu-office'],
    ['office of netanyahu', 'netanyahu-office'],
    ['the office of netanyahu negotiators', 'netanyahu-office: negotiators'],
    ["israeli prime minister's office", 'netanyahu-office'],
    ['Israeli Prime Minister Benjamin Netanyahu’s office', 'netanyahu-office'],
    ['office of the israeli prime minister', 'netanyahu-office'],
    ['israel hostages', 'israel: hostages'],
    ['israeli militry', 'army'],
    ['palestinian source amendments', 'unnamed: amendments'],
    ['health ministry 59587', 'ministry: 59587'],
    ['zelenskyy', 'zelensky'],
    ['Зеленский', 'zelensky'],
    ['khan', 'khan-i or khan-s'],
    ['sadiq khan trams', 'khan-s: trams'],
    ['israeli', 'israel or army'],
    ['macron', 'none'],
    ['president macron', 'none'],
    ['trump', 'none'],
    ['talks', 'none'],
    ['talks witkoff', 'none'],
    ['', 'none'],
  ])('%s → %s', (query, expected) => {
    expect(shown(findSpeaker(query, speakers))).toBe(expected);
  });
});

describe('says how sure it is', () => {
  test.each([
    ['witkoff', true, null],
    ['us envoy', true, null],
    ['witkof', true, 'Steve Witkoff'],
    ['netanyahoo', true, 'Benjamin Netanyahu'],
    ['natanyahoo', false, 'Benjamin Netanyahu'],
    ['the envoy', false, 'US envoy'],
    ['steve', false, 'Steve Witkoff'],
    ['ministry', false, 'The health ministry'],
  ])('%s', (query, sure, readAs) => {
    expect(findSpeaker(query, speakers)).toMatchObject({ found: 'one', sure, readAs });
  });
});

describe('nobody found', () => {
  test('names the nearest by name', () => {
    const match = findSpeaker('macron', speakers);
    expect(match).toMatchObject({ found: 'none', near: [{ id: 'marcos' }, {}, {}] });
  });

  test('a part that names nobody puts its speaker first among the near', () => {
    const match = findSpeaker('trump', speakers);
    expect(match).toMatchObject({ found: 'none', near: [{ id: 'witkoff' }, {}, {}] });
  });

  test('there may be nobody at all', () => {
    expect(findSpeaker('macron', [])).toEqual({ found: 'none', near: [] });
  });
});

describe('finds a name anywhere in a plain question', () => {
  test.each([
    ['what did Witkoff say about good faith?', 'witkoff: what did say about good faith?'],
    ['what did witkof say about good fiath', 'witkoff: what did say about good fiath'],
    ["What did Netanyahu's office say?", 'netanyahu-office: What did say?'],
    ['did Witkoff answer Netanyahu?', 'witkoff or netanyahu: did answer?'],
    ['what did Witkoff say, and did Steve Witkoff mean it?', 'witkoff: what did say, and did mean it?'],
    ['what does the WHO say about aid?', 'who: what does the say about aid?'],
    ['who said that?', 'none'],
    ['where do the talks stand?', 'none'],
    ['how many hostages are still held?', 'none'],
    ['what did Macron say?', 'none'],
    ['what did the Israeli side say?', 'none'],
    ['', 'none'],
  ])('%s → %s', (question, expected) => {
    expect(shown(findSpeakerWithin(question, speakers))).toBe(expected);
  });
});

describe('a near name is another person', () => {
  test.each([
    ['macron', 'marcos'],
    ['khan', 'kahn', 0.75],
    ['modi', 'mori'],
    ['biden', 'hayden'],
    ['ali', 'eli'],
    ['ماكرون', 'witkoff'],
  ])('%s is %s: %s', (typed, name, likeness: unknown = 0) => {
    expect(nameLikeness(typed, name)).toBe(likeness);
  });
});

test('every name and alias finds its speaker, and whatever is typed gets an answer', () => {
  for (const one of speakers) {
    for (const name of [one.name, ...one.aliases]) expect(shown(findSpeaker(name, speakers))).toBe(one.id);
  }
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('the', 'netanyahu', "'s", 'office', 'of', 'israeli', 'khan', '(', '\ud800'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(typed, (query) => {
      for (const match of [findSpeaker(query, speakers), findSpeakerWithin(query, speakers)]) {
        if (match.found === 'several') expect(match.speakers.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 500 },
  );
});
