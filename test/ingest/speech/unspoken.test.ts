import { describe, expect, test } from 'vitest';
import { read } from '../readings.ts';

const quoted = (text: string): string[] => read(text).flatMap((one) => one.quoted);

describe('nobody spoke', () => {
  test.each([
    ['a programme', 'Berg said on “The Morning Show” that the port was closed.'],
    ['a programme that is told', '“We go,” Berg told “Harbour News Tonight.”', 'We go,'],
    ['a book', '“We go,” said Nils Holm, author of “The Last Quay of Norport,” a history.', 'We go,'],
    ['a title in small letters', 'The group posted a video entitled “the day the crane fell.”'],
    ['a title after a colon', 'The video bears the title: “Weapons that fell into the harbour.”'],
    ['what a group calls itself', 'A group calling itself “Port Watch” said the crane was old.'],
    ['what a shirt says', 'Supporters posted thanks, including one image that said “Team Norport.”'],
    ['a nickname', 'Berg told John “Jack” Tolliver that the port was closed.'],
    ['a heading', 'Berg said the port was closed.\n\n‘Nothing like it’\n\nShips wait outside.'],
    ['a word for a thing', 'Facebook had activated its “safety check” feature for the town.'],
    ['a word in a clause about a thing', 'It is among the “rubble piles” and the rest of the rocks.'],
    ['a so-called thing', 'The mayor opened the so-called “golden week” of the port.'],
    ['a single word held at arm’s length', 'He ran the “campaign” from his kitchen.'],
  ])('%s', (_, text, ...spoken) => {
    expect(quoted(text)).toEqual(spoken);
  });
});

describe('somebody spoke', () => {
  test.each([
    ['a judgement in one word', 'Berg hailed the plan; to the union it was “madness” and no more.', 'madness'],
    [
      'what a crowd calls',
      'The hall was loud with chants of “Norport, Norport, Norport!”',
      'Norport, Norport, Norport!',
    ],
    [
      'a slogan that somebody said',
      'Berg promised to “Make Norport Great Again,” and left.',
      'Make Norport Great Again,',
    ],
    ['words of a person in a clause', 'Berg ran the port like “a family firm” for years.', 'a family firm'],
    ['capitals that are a sentence', 'Berg wrote: “Norport Must Not Fall!”', 'Norport Must Not Fall!'],
    ['a short answer alone in its paragraph', 'Berg was asked.\n\n“Not now,” she said.', 'Not now,'],
  ])('%s', (_, text, words) => {
    expect(quoted(text)).toEqual([words]);
  });
});

test('the name that signs a quotation set apart is who said it', () => {
  const [one] = read(
    'The mayor said the port was safe.\n\n“We heard a bang.\nAnna Berg, harbour master.”\n\nShips wait.',
  ).slice(-1);
  expect(one).toMatchObject({ quoted: ['We heard a bang.'], by: 'Anna Berg, harbour master.', rule: 'signature' });
});
