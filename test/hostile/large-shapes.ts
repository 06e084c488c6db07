import type { DocumentKind } from '../../src/ingest/reading/read-document.ts';

/** An article that has too much of something. */
export interface Shape {
  kind: DocumentKind;
  /** The article with so many times the thing that it is called after. */
  make: (count: number) => string;
  /** How often the worst case has it. */
  most: number;
}

const times = (count: number, one: (index: number) => string, joint = ''): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(joint);

/** A different capitalised name for every number. */
function nameOf(number: number): string {
  let letters = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 26)) letters += String.fromCharCode(97 + (rest % 26));
  return `K${letters}ov`;
}

const SENTENCE =
  'The minister said on Monday that 12 of the 40 bridges were closed. “We will open them,” Jan Kower told reporters. ';

const saying = (number: number): string =>
  `“We will open ${number} of them in May,” minister ${nameOf(number)} ${nameOf(number * 7)} told reporters on Monday. ` +
  `The ${nameOf(number)} group said about ${number} people were hurt, according to officials.`;

/** What is measured, by its name. The whole of `most` is about the largest file that Talks reads, 5 MB, where no other number is known to be worst. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'sentences on one line': { kind: 'text', make: (count) => SENTENCE.repeat(count), most: 43_000 },
  'paragraphs with names of their own': { kind: 'text', make: (count) => times(count, saying, '\n\n'), most: 25_000 },
  'clauses in one sentence': {
    kind: 'text',
    make: (count) => 'the minister said that the bridge is closed and '.repeat(count),
    most: 100_000,
  },
  'straight quotation marks': { kind: 'text', make: (count) => '"'.repeat(count), most: 100_000 },
  'quotation marks that are never closed': { kind: 'text', make: (count) => '“a '.repeat(count), most: 100_000 },
  'quotations, one a line': { kind: 'text', make: (count) => '“We go,” he said.\n'.repeat(count), most: 100_000 },
  'single quotation marks': { kind: 'text', make: (count) => "'a ".repeat(count), most: 100_000 },
  brackets: { kind: 'text', make: (count) => '(a [b '.repeat(count / 2), most: 100_000 },
  'brackets in each other': {
    kind: 'text',
    make: (count) => '['.repeat(count / 2) + ']'.repeat(count / 2),
    most: 100_000,
  },
  'letters without a space': { kind: 'text', make: (count) => 'a'.repeat(count), most: 1_000_000 },
  'capitals without a space': { kind: 'text', make: (count) => 'A'.repeat(count), most: 1_000_000 },
  'full stops': { kind: 'text', make: (count) => '.'.repeat(count), most: 1_000_000 },
  'marks on one letter': { kind: 'text', make: (count) => `a${'\u0301'.repeat(count)}`, most: 1_000_000 },
  'names in a list': {
    kind: 'text',
    make: (count) => times(count, (at) => `${nameOf(at)} ${nameOf(at * 13 + 5)}`, ', '),
    most: 50_000,
  },
  'people of one first name': {
    kind: 'text',
    make: (count) => times(count, (at) => `Anna ${nameOf(at)} said so.`, ' '),
    most: 50_000,
  },
  'short lines': { kind: 'text', make: (count) => times(count, (at) => `line ${at}`, '\n'), most: 200_000 },
  'empty lines': { kind: 'text', make: (count) => `a${'\n'.repeat(count)}b`, most: 5_000_000 },
  'spaces in a row': { kind: 'text', make: (count) => `a${' \t'.repeat(count / 2)}b`, most: 5_000_000 },
  'links below each other': {
    kind: 'text',
    make: (count) => times(count, (at) => `* Read more: thing ${at}`, '\n'),
    most: 200_000,
  },
  'speakers with a colon': {
    kind: 'text',
    make: (count) => times(count, (at) => `${nameOf(at).toUpperCase()}: we go on.`, '\n'),
    most: 100_000,
  },
  pronouns: { kind: 'text', make: (count) => `Jan Kower left. ${'He said he told him. '.repeat(count)}`, most: 50_000 },
  figures: { kind: 'text', make: (count) => 'about 12 percent of 40 people, '.repeat(count), most: 50_000 },
  'dates in a row': { kind: 'text', make: (count) => 'on Monday 3 March 2024 '.repeat(count), most: 50_000 },
  'cues that lead nowhere': {
    kind: 'text',
    make: (count) => 'according to officials that he said '.repeat(count),
    most: 30_000,
  },
  'elements in each other': { kind: 'html', make: (count) => `${'<div>'.repeat(count)}text`, most: 100_000 },
  'unknown elements in each other': { kind: 'html', make: (count) => `${'<x>'.repeat(count)}text`, most: 100_000 },
  'attributes of one element': {
    kind: 'html',
    make: (count) => `<p ${times(count, (at) => `a${at}="b"`, ' ')}>The minister said so.</p>`,
    most: 100_000,
  },
  'words in one attribute': {
    kind: 'html',
    make: (count) => `<p class="${'a '.repeat(count)}">The minister said so.</p>`,
    most: 2_000_000,
  },
  'rows of a table': {
    kind: 'html',
    make: (count) => `<table>${times(count, (at) => `<tr><td>${nameOf(at)}</td><td>${at} people</td></tr>`)}</table>`,
    most: 100_000,
  },
  'line breaks in a page': { kind: 'html', make: (count) => `<p>${'a<br>'.repeat(count)}</p>`, most: 200_000 },
  'links in a page': {
    kind: 'html',
    make: (count) => `<div>${times(count, (at) => `<a href="/x${at}">thing ${at}</a>`, ' ')}</div>`,
    most: 100_000,
  },
  'blocks in a page': {
    kind: 'html',
    make: (count) => `<div>${times(count, (at) => `<div class="promo">a ${at}</div>`)}</div>`,
    most: 100_000,
  },
  'brackets that open no element': { kind: 'html', make: (count) => `<html>${'<'.repeat(count)}`, most: 1_000_000 },
  'comments that never end': { kind: 'html', make: (count) => `<html><body>${'<!--'.repeat(count)}`, most: 250_000 },
};
