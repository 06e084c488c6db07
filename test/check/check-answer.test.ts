import { describe, expect, test } from 'vitest';
import { answerToDraft } from '../../src/commands/check.ts';
import { answerTo, answerToQuestion } from '../../src/commands/index.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { draftOf } from './planted.ts';
import { reservoirDraft } from './reservoir-draft.ts';
import { reservoirStory } from './reservoir-story.ts';

const ASKING = { channel: null, now: new Date('2031-05-11T09:00:00Z') };
const dam = createDesk(reservoirStory());
const harbour = createDesk(harbourStory());
const DRAFT = draftOf(reservoirDraft);

describe('the answer to a draft', () => {
  const answer = answerToDraft(DRAFT, dam, ASKING);

  test('counts every verdict', () => {
    const { quotations, paraphrases, figures } = answer.tally;
    const counted = [quotations, paraphrases, figures].flatMap((verdicts) => Object.values(verdicts));
    expect(counted.reduce((sum, number) => sum + number, 0)).toBe(answer.total);
  });

  test('has what needs a look before what is in order, each in the order of the draft', () => {
    const flagged = answer.checks.map(({ verdict }) => /altered|context|speaker|differs|older/.test(verdict));
    expect(flagged.lastIndexOf(true)).toBeLessThan(flagged.indexOf(false));
    const places = answer.checks.filter(({ verdict }) => verdict === 'exact').map(({ span }) => span.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('is given in pages', () => {
    const page = answerToDraft(DRAFT, dam, { ...ASKING, offset: 5, limit: 5 });
    expect(page).toMatchObject({ offset: 5, total: answer.total, tally: answer.tally });
    expect(page.checks).toEqual(answer.checks.slice(5, 10));
  });

  test('offers only words that stand in the source, byte for byte', () => {
    const offered = answer.checks.flatMap(({ wording, statement }) =>
      wording === null ? [] : [{ wording, statement }],
    );
    expect(offered.length).toBeGreaterThan(5);
    for (const { wording, statement } of offered)
      expect(dam.sources.get(statement?.source.id ?? '')?.text).toContain(wording);
  });

  test('keeps the draft’s words and the statement’s sentence as they were printed', () => {
    for (const { draft, span, statement } of answer.checks) {
      expect(draft.map(({ text }) => text).join('')).toBe(DRAFT.slice(span.start, span.end));
      const text = dam.sources.get(statement?.source.id ?? '')?.text;
      if (statement) expect(text).toContain(statement.sentence.map((run) => run.text).join(''));
    }
  });

  test('leads with one line of counts, in full and in brief', () => {
    const tally = /^\d+ quotations: \d+ exact, .* · \d+ attributed paraphrases: .* · \d+ figures: [^\n]*$/;
    for (const style of ['full', 'brief'] as const) expect(plainText(answer, style).split('\n')[0]).toMatch(tally);
  });

  test('says what a cut has lost, in the source’s words', () => {
    const text = plainText(answerToDraft('“The spillway failed first,” Arroyo said.', dam, ASKING));
    expect(text).toContain('1 quotation: 1 cut');
    expect(text).toContain('hedge “believe”');
    expect(text).toContain('“We *believe* the spillway failed first.”');
  });

  test('shows both sides where accounts differ', () => {
    const text = plainText(answerToDraft('Five people were hurt, according to the port authority.', harbour, ASKING));
    expect(text).toContain('1 figure: 1 agrees · 2 where accounts differ');
    expect(text).toContain('Accounts differ on: how many people were hurt');
    for (const side of ['Three', 'Five']) expect(text).toContain(`*${side}*`);
  });

  test('labels the nearest as not the same', () => {
    const text = plainText(answerToDraft('“Our neighbours want the truth,” Sele said.', dam, ASKING));
    expect(text).toContain('The nearest, which is not the same:');
  });

  test('survives the marks by which words are marked', () => {
    const text = plainText(
      answerToDraft('“We \u0002believe\u0003 the spillway failed second,” Arroyo said.', dam, ASKING),
    );
    expect(text).toContain('spillway failed *second*');
  });
});

describe('/talks check', () => {
  test('checks what follows, a date at its end included', () => {
    const text = 'check “We had warned the port for a year,” Ines Okafor said as of Thursday';
    expect(answerTo(text, harbour, ASKING)).toMatchObject({ answer: 'check', checks: [{ verdict: 'exact' }] });
    expect(answerToQuestion(text, harbour, ASKING)).toMatchObject({ answer: 'check' });
  });

  test('takes a text of several paragraphs, longer than a question may be', () => {
    expect(answerTo(`check ${DRAFT}`, dam, ASKING)).toMatchObject({ answer: 'check' });
  });

  test('asks for a text where there is none', () => {
    expect(answerTo('check', dam, ASKING)).toMatchObject({
      answer: 'nothing',
      why: expect.stringMatching(/^Which text\?/),
    });
  });

  test('compares with nothing that a channel may not see', () => {
    const facts = harbourStory();
    const hidden = createDesk({
      ...facts,
      sources: facts.sources.map((source) => ({ ...source, channels: ['C0OTHER'] })),
    });
    const words = '“We had warned the port for a year,” Ines Okafor said.';
    expect(answerToDraft(words, hidden, { ...ASKING, channel: 'C0OTHER' }).tally.quotations.exact).toBe(1);
    expect(answerToDraft(words, hidden, ASKING).checks).toMatchObject([{ verdict: 'not-found', statement: null }]);
  });
});
