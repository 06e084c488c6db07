import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FurnitureKind, furnitureOf } from '../../../src/ingest/reading/furniture.ts';

const STORY = [
  'The harbour was closed on Monday after a crane fell into the water.',
  'By noon nobody had been found, the mayor said.',
  'Officials published a report last year that warned of rust.',
  'Photo enthusiasts had gathered on the quay to watch the ships leave.',
  'Follow-up inspections are planned, said the port authority.',
  '“Read more books,” she told the pupils.',
  'Updated rules allow trucks to enter the port at night, when nobody had been allowed before, she said.',
  'Related costs rose to 3m, according to the port authority, which had expected less.',
  'Ends and means were confused, she said.',
  'Reuters reported that the crane had been inspected in May.',
  'Tags were sold at the gate by the union, which kept the money.',
  'Closed: that was all the sign said.',
  '“This video is not available in any shop,” said the mayor.',
  'Copyrights on the design expire next year, and nobody has asked for them.',
];

test.each<[string, FurnitureKind]>([
  ['Advertisement', 'advertisement'],
  ['- ADVERTISEMENT -', 'advertisement'],
  ['Story continues below advertisement', 'advertisement'],
  ['Read more: Harbour reopens', 'link'],
  ['READ MORE', 'link'],
  ['See also: cranes of the north', 'link'],
  ['Follow us on Facebook', 'subscription'],
  ['Follow Anna Berg on Twitter: @annaberg', 'subscription'],
  ['Sign up for our newsletter', 'subscription'],
  ['Updated at 11:45 p.m. ET', 'update'],
  ['Published: 3 March 2024', 'update'],
  ['Monday 04 March 2024', 'update'],
  ['- © ABC 2024', 'credit'],
  ['Copyright 2024 The Press Agency. All rights reserved.', 'credit'],
  ['(Reporting by Anna Berg; Editing by Nils Holm)', 'credit'],
  ['Press Agency writer Nils Holm contributed to this report.', 'credit'],
  ['This picture taken from the quay on Monday shows the crane. © NILS HOLM / ABC', 'caption'],
  ['The crane before it fell. © Nils Holm / ABC', 'caption'],
  ['Divers search the harbour on Monday (AP Photo/Nils Holm)', 'caption'],
  ['File photo', 'caption'],
  ['In this photo taken Monday, divers search the harbour.', 'caption'],
  ['A still from a video that shows the crane falling', 'caption'],
  ['Related: Harbour reopens', 'link'],
  ['RelatedHarbour reopens after crane falls into water', 'link'],
  ['READ | Harbour reopens', 'link'],
  ['You may also like', 'link'],
  ['Scroll down for video', 'advertisement'],
  ['10.42am', 'update'],
  ['14:05 GMT', 'update'],
  ['12 minutes ago', 'update'],
  ['3 comments', 'page'],
  ['5 min read', 'page'],
  ['Tags: harbour, cranes', 'page'],
  ['This video is no longer available', 'page'],
  ['Please enable JavaScript to watch', 'page'],
  ["trackSlot('article-top');", 'page'],
  ['<div class="x">', 'page'],
  ['(With the Associated Press)', 'credit'],
  ['Agence France-Presse, Reuters', 'credit'],
  ['AP and Reuters', 'credit'],
  ['This article was amended on 4 March 2024.', 'credit'],
  ['For media enquiries: press office', 'credit'],
  ['Anna Berg, Staff Writer', 'byline'],
  ['By Anna Berg', 'byline'],
  ['By ANNA BERG and NILS HOLM', 'byline'],
  ['anna.berg@example.com', 'byline'],
])('recognises the line “%s” as %s', (line, kind) => {
  const text = [line, ...STORY].join('\n\n');
  expect(furnitureOf(text)).toEqual([{ start: 0, end: line.length, kind }]);
});

test('leaves the story alone', () => {
  expect(furnitureOf(STORY.join('\n\n'))).toEqual([]);
});

const kinds = (lines: string[]): [string, FurnitureKind][] => {
  const text = lines.join('\n\n');
  return furnitureOf(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);
};

test('takes the headlines that are listed under “Related stories” for links, up to the next sentence', () => {
  expect(kinds([STORY[0] ?? '', 'Related stories', 'Harbour reopens', 'Is the quay safe?', ...STORY.slice(1)])).toEqual(
    [
      ['Related stories', 'link'],
      ['Harbour reopens', 'link'],
      ['Is the quay safe?', 'link'],
    ],
  );
});

test('takes a labelled line without a full stop for a caption, below the top', () => {
  const line = 'Closed: Ships wait outside the port of Norport on Monday evening';
  expect(kinds([...STORY, line, ...STORY])).toEqual([[line, 'caption']]);
  expect(kinds([line, ...STORY])).toEqual([]);
});

test('takes what is said of the writer below the article for a byline', () => {
  expect(kinds([...STORY, 'Anna Berg writes for the Gazette'])).toEqual([
    ['Anna Berg writes for the Gazette', 'byline'],
  ]);
});

test('takes a quotation set apart for furniture where the text has it too, and for speech where it has not', () => {
  const pulled = '“We heard a bang and the quay was shaking.”';
  const body = '“We heard a bang and the quay was shaking,” said Anna Berg.';
  expect(kinds([STORY[0] ?? '', pulled, body])).toEqual([[pulled, 'pull quote']]);
  expect(kinds([STORY[0] ?? '', pulled, ...STORY])).toEqual([]);
  expect(kinds([STORY[0] ?? '', pulled, pulled])).toEqual([]);
});

test('takes an agency alone for a credit on the last line, not before', () => {
  const text = [...STORY, 'ABC'].join('\n\n');
  expect(furnitureOf(text).map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([['ABC', 'credit']]);
  expect(furnitureOf(['ABC', ...STORY].join('\n\n'))).toEqual([]);
});

test('takes a name after “By” for a byline near the top only', () => {
  expect(furnitureOf([...STORY, 'By Anna Berg'].join('\n\n'))).toEqual([]);
});

test('names lines in order, without overlap, and the same on Windows line ends', () => {
  const line = fc.constantFrom('Advertisement', 'By Anna Berg', 'Read more: x', '- © ABC 2024', ...STORY, '', '  ');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const unix = furnitureOf(lines.join('\n'));
      const windows = furnitureOf(lines.join('\r\n'));
      expect(windows.map(({ kind }) => kind)).toEqual(unix.map(({ kind }) => kind));
      for (const [at, piece] of unix.entries()) {
        expect(piece.start).toBeGreaterThanOrEqual(unix[at - 1]?.end ?? 0);
        expect(piece.end).toBeGreaterThan(piece.start);
      }
    }),
  );
});
