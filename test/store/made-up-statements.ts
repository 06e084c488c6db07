import type { Draft } from '../../src/facts/change.ts';
import { locate } from '../../src/facts/span.ts';
import type { Statement } from '../../src/facts/statement.ts';

const DOCUMENT = `HARBOUR TOWN, 3 Mar - The harbour crane fell on Monday evening, and the port was closed until Tuesday.
"We had warned the port for a year that the crane would not stand another winter", union chief Ines Okafor told reporters.
At least three people were hurt, the port authority said in a statement; the union spoke of “five or six”.`;

const SENTENCE = { start: DOCUMENT.indexOf('"We had'), end: DOCUMENT.indexOf('reporters.') + 10 };
const QUOTED = { start: SENTENCE.start + 1, end: DOCUMENT.indexOf('", union') };

/** Change number `index` of a log of made-up statements as long as real ones (a body of about 1.2 KB), each a statement of its own. */
export function statementDraft(index: number, version = 1): Draft {
  const statement = madeUpStatement(`crane-${index.toString().padStart(7, '0')}`, index);
  return {
    thing: `statement:${statement.id}`,
    version,
    by: 'U0OKAFOR',
    reason: null,
    change: { change: version === 1 ? 'statement-confirmed' : 'statement-corrected', statement },
  };
}

function madeUpStatement(id: string, index: number): Statement {
  const role = DOCUMENT.indexOf('union chief');
  const monday = DOCUMENT.indexOf('Monday');
  const three = DOCUMENT.indexOf('three people');
  const told = DOCUMENT.indexOf('told reporters');
  return {
    id,
    source: `courier-${index % 1000}`,
    kind: 'quote',
    locator: locate(DOCUMENT, QUOTED),
    sentence: SENTENCE,
    quoted: [QUOTED],
    speaker: `speaker-${index % 200}`,
    role: { start: role, end: role + 23, exact: 'union chief Ines Okafor' },
    cue: { start: told, end: told + 4, exact: 'told', class: 'neutral' },
    venue: null,
    toldTo: { start: told + 5, end: told + 14, exact: 'reporters' },
    said: {
      edtf: '2026-03-02',
      printed: { start: monday, end: monday + 6, exact: 'Monday' },
      basis: 'resolved',
      by: null,
    },
    asOf: null,
    figures: [
      {
        printed: { start: three - 9, end: three + 5, exact: 'At least three' },
        min: 3,
        max: 3,
        comparator: 'at-least',
        unit: null,
        counted: 'people hurt',
        authority: { start: three + 25, end: three + 43, exact: 'the port authority' },
        asOf: null,
      },
    ],
    characterisation: false,
    topics: ['crane', `topic-${index % 30}`],
    status: 'confirmed',
    confirmedBy: 'U0OKAFOR',
    recorded: null,
  };
}
