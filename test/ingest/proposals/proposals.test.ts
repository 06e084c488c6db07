import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Statement } from '../../../src/facts/statement.ts';
import { verbatimFaults } from '../../../src/facts/verbatim.ts';
import type { Attribution } from '../../../src/ingest/attribution.ts';
import { ingestArticle } from '../../../src/ingest/ingested-article.ts';
import { createRegister } from '../../../src/ingest/naming/register.ts';
import type { Proposal } from '../../../src/ingest/proposals/proposal.ts';
import { proposeStatements } from '../../../src/ingest/proposals/proposals.ts';
import { furnitureOf } from '../../../src/ingest/reading/furniture.ts';
import { headerOf } from '../../../src/ingest/reading/header.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

/** An attribution by the words of its parts; `direct` are those inside marks. */
function said(
  text: string,
  parts: { contents: string[]; direct?: string[]; speaker?: string; name?: string; cue?: string; confidence?: number },
): Attribution {
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start === -1) throw new RangeError(`${words} is not in the text`);
    return { start, end: start + words.length };
  };
  const { contents, direct = [], speaker, name, cue, confidence = 0.9 } = parts;
  return {
    contents: contents.map(at),
    direct: direct.map(at),
    speaker: speaker === undefined ? null : { printed: at(speaker), name: name ?? speaker },
    cue: cue === undefined ? null : { span: at(cue), class: 'neutral' },
    rule: 'test',
    confidence,
  };
}

function propose(
  text: string,
  attributions: Attribution[] = [],
  speakers: Parameters<typeof ingestArticle>[1] = [],
): Proposal[] {
  const source = {
    id: 'harbour',
    text,
    published: null,
    furniture: [...headerOf(text).furniture, ...furnitureOf(text)],
  };
  const article = createArticle(text);
  const names = { register: createRegister(article), story: (name: string) => name, speakers };
  return proposeStatements(source, { article, attributions, figures: [], dates: [], names });
}

const brief = (proposals: Proposal[]): string[] =>
  proposals.map(({ statement: { kind, locator } }) => `${kind}: ${locator.exact}`);

test('proposes a quotation without its marks, with the sentence around it', () => {
  const text = '“We are closing the harbour,” said Anna Berg in a post on social media.';
  const [proposal] = propose(text, [
    said(text, {
      contents: ['“We are closing the harbour,”'],
      direct: ['We are closing the harbour,'],
      speaker: 'Anna Berg',
      cue: 'said',
    }),
  ]);
  expect(proposal?.statement).toMatchObject({
    kind: 'quote',
    locator: { exact: 'We are closing the harbour,' },
    sentence: { start: 0, end: text.length },
    role: { exact: 'Anna Berg' },
    cue: { exact: 'said', class: 'neutral' },
    venue: { exact: 'in a post on social media' },
    speaker: 'anna-berg',
    status: 'proposed',
  });
  expect(proposal?.speaker).toMatchObject({ known: false, speaker: { name: 'Anna Berg', kind: 'person' } });
});

test('keeps a half-quoted clause whole, with its marks', () => {
  const text = 'Berg said the port “cannot go on,” and left.';
  const statements = propose(text, [
    said(text, { contents: ['the port “cannot go on,'], direct: ['cannot go on,'], speaker: 'Berg', cue: 'said' }),
  ]);
  expect(brief(statements)[0]).toBe('mixed: the port “cannot go on,”');
  expect(statements[0]?.statement.quoted).toHaveLength(1);
});

test('leaves out “that”, the full stop, and the helpers of the verb', () => {
  const text = 'Officials have repeatedly said that the port is safe.';
  const [proposal] = propose(text, [
    said(text, { contents: ['that the port is safe.'], speaker: 'Officials', cue: 'have repeatedly said' }),
  ]);
  expect(proposal?.statement).toMatchObject({
    kind: 'paraphrase',
    locator: { exact: 'the port is safe' },
    cue: { exact: 'said' },
  });
});

test('makes two statements of a quotation that its attribution divides', () => {
  const text = '“We go,” Berg said, “when we can.”';
  const statements = propose(text, [
    said(text, {
      contents: ['We go,', 'when we can.'],
      direct: ['We go,', 'when we can.'],
      speaker: 'Berg',
      cue: 'said',
    }),
  ]);
  expect(brief(statements)).toEqual(['quote: We go,', 'quote: when we can.']);
});

test('takes a quotation after “that” for a quotation alone', () => {
  const text = 'Berg said that “we go when we can”.';
  expect(
    brief(
      propose(text, [
        said(text, {
          contents: ['that “we go when we can”'],
          direct: ['we go when we can'],
          speaker: 'Berg',
          cue: 'said',
        }),
      ]),
    ),
  ).toEqual(['quote: we go when we can']);
});

test('takes a quotation that goes on with “But” in a paragraph of its own for the same speech', async () => {
  const text = '“We go,” Berg said in a speech.\n\n“But we come back.”\n\nThe port was closed.';
  const { proposals } = ingestArticle(await readDocument({ name: 'x.txt', content: text, kind: 'text' }), []);
  expect(proposals.map(({ statement }) => statement.speaker).slice(0, 2)).toEqual(['berg', 'berg']);
});

test('tells to whom something was told', () => {
  const text = 'A dock worker told Radio Norland earlier that the crane was old.';
  const [proposal] = propose(text, [
    said(text, { contents: ['the crane was old'], speaker: 'A dock worker', cue: 'told' }),
  ]);
  expect(proposal?.statement.toldTo?.exact).toBe('Radio Norland');
});

test('joins a count that is told around its speaker', () => {
  const text = 'Of 40 workers, 12 are still missing, including 3 the harbour police say are dead.';
  expect(brief(propose(text))).toEqual([
    'report: Of 40 workers, 12 are still missing',
    'paraphrase: 3 the harbour police say are dead',
  ]);
});

test('proposes no speaker where the rule is not sure, and keeps the guess', () => {
  const text = '“We go,” was the answer. Berg left.';
  const [proposal] = propose(text, [
    said(text, { contents: ['We go,'], direct: ['We go,'], speaker: 'Berg', confidence: 0.5 }),
  ]);
  expect(proposal?.statement.speaker).toBeNull();
  expect(proposal?.speaker?.speaker.name).toBe('Berg');
});

test('knows the speakers of the desk by their names, and an unnamed source never', () => {
  const desk = [
    { id: 'berg', name: 'Anna Berg', kind: 'person' as const, aliases: ['Berg'], officeOf: null },
    { id: 'source', name: 'A port official', kind: 'unnamed' as const, aliases: [], officeOf: null },
  ];
  const text = 'Harbour master Anna Berg said it was late. A port official said it was early.';
  const proposals = propose(
    text,
    [
      said(text, { contents: ['it was late'], speaker: 'Harbour master Anna Berg', cue: 'said' }),
      said(text, { contents: ['it was early'], speaker: 'A port official', cue: 'said' }),
    ],
    desk,
  );
  expect(proposals.map(({ speaker }) => [speaker?.speaker.id, speaker?.known])).toEqual([
    ['berg', true],
    ['harbour-port-official', false],
  ]);
});

test('does not take a spokesman of somebody known for them', () => {
  const desk = [{ id: 'berg', name: 'Anna Berg', kind: 'person' as const, aliases: [], officeOf: null }];
  const text = 'A spokesman for Anna Berg said it was late.';
  const [proposal] = propose(
    text,
    [said(text, { contents: ['it was late'], speaker: 'A spokesman for Anna Berg', cue: 'said' })],
    desk,
  );
  expect(proposal?.speaker).toMatchObject({ known: false, speaker: { kind: 'unnamed' } });
});

test('reports events in the writer’s own voice clause by clause', () => {
  const text = 'The port was closed on Monday, but ships have kept arriving, where cranes stood idle for weeks.';
  expect(brief(propose(text))).toEqual([
    'report: The port was closed on Monday',
    'report: ships have kept arriving',
    'report: cranes stood idle for weeks',
  ]);
});

test('sets apart wording that judges, and marks it as the outlet’s', () => {
  const text = 'Crews have left the port due to a reckless order from the ministry.';
  const proposals = propose(text);
  expect(proposals.map(({ statement }) => [statement.locator.exact, statement.characterisation])).toEqual([
    ['Crews have left the port', false],
    ['due to a reckless order from the ministry', true],
  ]);
});

test('never reports as the writer’s own what somebody said', () => {
  const text = 'The harbour was closed, officials said. According to the ministry it was opened again.';
  expect(propose(text).filter(({ statement }) => /said|According/.test(statement.locator.exact))).toEqual([]);
});

test('takes no statement from furniture', () => {
  const text =
    'By Anna Berg\n\nThe port was closed.\n\nAdvertisement\n\nThis picture taken on Monday shows ships that waited. © NILS HOLM / ABC\n\n- © ABC 2024';
  expect(brief(propose(text))).toEqual(['report: The port was closed']);
});

test('leaves the header out of the first sentence', () => {
  const text = ' date 2024-03-04 Port Town - The port was closed.';
  expect(propose(text)[0]?.statement.sentence.start).toBe(text.indexOf('The'));
});

const WORDS = fc.constantFrom(
  '“',
  '”',
  '"',
  'the port',
  'said',
  'Anna Berg',
  'was closed',
  ',',
  '.',
  'that',
  '12',
  'told Radio',
  '\n\n',
  '–',
  'despite',
  "'",
  '(',
  'he',
  'accused',
  'of',
  '\r\n',
);

test('proposes only statements that stand in the text as they say, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(WORDS, { minLength: 1, maxLength: 40 }), async (words) => {
      const text = `x ${words.join(' ')}`;
      const { proposals } = ingestArticle(await readDocument({ name: 'x.txt', content: text, kind: 'text' }), []);
      for (const { statement } of proposals) {
        expect(verbatimFaults(statement, text)).toEqual([]);
        expect(Statement.safeParse(statement).error).toBeUndefined();
      }
      expect(new Set(proposals.map(({ statement }) => statement.id)).size).toBe(proposals.length);
    }),
    { numRuns: 200 },
  );
});
