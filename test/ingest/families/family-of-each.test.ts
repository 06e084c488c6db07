import { expect, it } from 'vitest';
import { findFamilies } from '../../../src/ingest/families/families.ts';
import { familyOfEach } from '../../../src/ingest/families/family-of-each.ts';

const AP =
  'Fishing boats crowded the narrow harbour on Tuesday as owners argued over who should pay for the broken sea wall. ' +
  'The wall was damaged by a storm that drove heavy waves over the quay and left several streets under water for hours.';
const REUTERS =
  'Engineers began to pump water from the flooded cellars while the council looked for money to rebuild the old market hall before winter comes.';

it('keeps a source that prints two agencies with the one that it took more from, and names the other', () => {
  const families = findFamilies([
    { id: 'a', text: `${AP} Nobody swam.`, credit: 'AP' },
    { id: 'b', text: `${AP}\n\n${REUTERS}` },
    { id: 'c', text: `${REUTERS} Nobody sang.`, credit: 'Reuters' },
  ]);
  expect(families.map(({ sources }) => sources)).toEqual([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  const each = familyOfEach(families);
  expect([...each].map(([source, { family }]) => [source, family.agency])).toEqual([
    ['a', 'AP'],
    ['b', 'AP'],
    ['c', 'Reuters'],
  ]);
  expect(each.get('b')?.others.map(({ agency }) => agency)).toEqual(['Reuters']);
});

it('leaves out a source that is in no family', () => {
  expect(familyOfEach(findFamilies([{ id: 'a', text: AP }])).size).toBe(0);
});

it('keeps a dispatch that hundreds print one family', () => {
  const families = findFamilies(Array.from({ length: 150 }, (_, at) => ({ id: `s${at}`, text: `${AP} ${REUTERS}` })));
  expect(families.map(({ sources }) => sources.length)).toEqual([150]);
});
