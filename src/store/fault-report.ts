import { shown } from '../facts/text.ts';
import type { JsonPath } from './json-place.ts';

/** What is wrong in a file and what to do: where, as a path of keys (empty: the whole file) and a line, null where that means nothing. */
export interface FileFault {
  file: string;
  path: JsonPath;
  line(): number | null;
  message: string;
}

const LONGEST = 20;

/** Faults as people read them, one on a line; after twenty, how many more there are. */
export function faultReport(folder: string, faults: FileFault[]): string {
  const more = faults.length - LONGEST;
  return [
    `Nothing was loaded from ${folder}: ${counted(faults.length, 'problem')}.`,
    ...faults.slice(0, LONGEST).map(faultLine),
    ...(more > 0 ? [`… and ${counted(more, 'more problem')}. Mend these first.`] : []),
  ].join('\n');
}

function faultLine({ file, path, line, message }: FileFault): string {
  const number = line();
  const place = [pathText(path), number === null ? '' : `(line ${number})`].filter(Boolean).join(' ');
  return place ? `${file}: ${place}: ${message}` : `${file}: ${message}`;
}

/** `[3, 'locator', 'start']` → `[3].locator.start`. */
const pathText = (path: JsonPath): string => path.map(keyText).join('').replace(/^\./, '');

function keyText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}_][\p{L}\p{N}_]{0,40}$/u.test(key) ? `.${key}` : `[${shown(key)}]`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
