import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/desk/check-draft.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { type Edit, makeEdit } from '../../src/desk/editing.ts';
import type { LiveDesk } from '../../src/desk/live-desk.ts';
import { locate } from '../../src/facts/span.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';
import { harbourStory, printedIn } from '../made-up/harbour-story.ts';
import { openLiveDesk } from '../made-up/open-live-desk.ts';
import { made, reservoirStory, said } from './reservoir-story.ts';

const dam = createDesk(reservoirStory());

function only<Thing>([first, ...others]: readonly Thing[]): Thing {
  if (first === undefined || others.length > 0) throw new RangeError(`${others.length + 1} or none instead of one`);
  return first;
}

const quotationIn = (text: string, desk: Desk = dam) => only(checkDraft(text, desk).quotations);
const wordsAt = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('a quotation', () => {
  test('that is altered has the differing words of both sides at their places', () => {
    const text = '“We think the spillway failed second,” Arroyo said.';
    const { verdict, statement, difference } = quotationIn(text);
    const source = dam.sources.get(statement?.source ?? '')?.text ?? '';
    expect({ verdict, id: statement?.id }).toEqual({ verdict: 'altered', id: 'spillway' });
    expect(wordsAt(text, difference?.draft ?? [])).toEqual(['think', 'second']);
    expect(wordsAt(source, difference?.statement ?? [])).toEqual(['believe', 'first']);
  });

  test('that has dropped a denial inside the marks is altered, and says that it was a denial', () => {
    expect(quotationIn('“I will send families back to houses below that wall,” Lindqvist said.')).toMatchObject({
      verdict: 'altered',
      lost: [{ what: 'negation' }],
    });
  });

  test('of indirect speech is not found, and says where the words stand', () => {
    expect(quotationIn('“The town would not return to the valley,” Lindqvist said.')).toMatchObject({
      verdict: 'not-found',
      outside: 'all',
      statement: { id: 'return' },
    });
  });

  test('whose marks reach over words that stood outside is altered, and marks those', () => {
    const text = 'Norvale Water said: “It had acted on every warning.”';
    const { verdict, outside, difference } = quotationIn(text);
    expect({ verdict, outside }).toEqual({ verdict: 'altered', outside: 'part' });
    expect(wordsAt(text, difference?.draft ?? [])).toEqual(['It', 'had']);
  });

  test.each([
    ['a pronoun', 'He walked in. “We believe the spillway failed first,” she said.'],
    ['nobody', '“We believe the spillway failed first,” it was said.'],
    ['a description that several may bear', '“We believe the spillway failed first,” an official said.'],
    ['a country', '“We believe the spillway failed first,” Norway said.'],
  ])('by %s is nobody else’s', (_, text) => {
    expect(quotationIn(text).verdict).toBe('exact');
  });

  test('of one or two words proves no other speaker', () => {
    expect(quotationIn('Sele called it “a flood”.').verdict).not.toBe('speaker');
  });

  test('that nothing is near has no statement', () => {
    expect(quotationIn('“Bananas ripen quickest in paper bags,” Arroyo said.')).toMatchObject({
      verdict: 'not-found',
      statement: null,
    });
  });

  test('that something is near names it as the nearest, and not as the same', () => {
    expect(quotationIn('“Our neighbours want the truth,” Sele said.')).toMatchObject({
      verdict: 'not-found',
      statement: { id: 'neighbours' },
    });
  });

  test('that one source has whole is cut once another, of the same utterance, has a hedge beside it', () => {
    const reprint = made('reprint', 'The wall “was ready for the winter”, Arroyo said.');
    const post = made('post-itself', '“We hope the wall was ready for the winter,” Arroyo wrote.');
    const facts = reservoirStory();
    const both = [
      said(reprint, 'wall-reprint', 'The wall “was ready for the winter”', 'arroyo'),
      said(post, 'wall-post', 'We hope the wall was ready for the winter,', 'arroyo'),
    ];
    const story = { ...facts, sources: [...facts.sources, reprint, post], statements: [...facts.statements, ...both] };
    const item = {
      id: 'wall',
      story: 'reservoir',
      topic: 'dam',
      question: 'how ready the wall was',
      about: 'utterance',
    } as const;
    const answers = both.map(({ id }) => ({ statement: id, version: null }));
    const text = 'The wall “was ready for the winter”, Arroyo said.';
    expect(quotationIn(text, createDesk(story)).verdict).toBe('exact');
    expect(quotationIn(text, createDesk({ ...story, items: [{ ...item, answers }] }))).toMatchObject({
      verdict: 'context',
      statement: { id: 'wall-post' },
      lost: [{ what: 'hedge' }],
    });
  });
});

describe('a paraphrase', () => {
  const paraphraseIn = (text: string, desk: Desk = dam) => only(checkDraft(text, desk).paraphrases);

  test('of what someone else said names them', () => {
    expect(
      paraphraseIn('Ingrid Sele said the town would not return to the valley unless the wall was rebuilt.'),
    ).toMatchObject({
      verdict: 'speaker',
      statement: { speaker: 'lindqvist' },
    });
  });

  test.each([
    ['its denial', 'Lindqvist said the town would return to the valley when the wall was rebuilt.', ['negation']],
    [
      'its condition',
      'Lindqvist said the town would not return to the valley after the wall was rebuilt.',
      ['condition'],
    ],
  ])('that has lost %s says so', (_, text, lost) => {
    const { verdict, lost: found } = paraphraseIn(text);
    expect({ verdict, lost: found.map(({ what }) => what) }).toEqual({ verdict: 'context', lost });
  });

  test('that denies what the statement does not marks the denial', async () => {
    const text = 'Steve Witkoff said the US would not pull out of the talks.';
    const { verdict, added } = paraphraseIn(text, await curatedDesk());
    expect({ verdict, added: wordsAt(text, added) }).toEqual({ verdict: 'context', added: ['not'] });
  });
});

describe('a figure', () => {
  const figureIn = (text: string, desk: Desk = dam) => only(checkDraft(text, desk).figures);

  test('of an earlier day is older, and names the newest', () => {
    expect(figureIn('Some 212 homes had been flooded, the county council said.')).toMatchObject({
      verdict: 'older',
      known: { min: 268 },
    });
  });

  test('counted by another than the source says differs, for who counts', () => {
    expect(figureIn('The county police said 268 homes had been flooded.')).toMatchObject({
      verdict: 'differs',
      otherAuthority: true,
    });
  });

  test.each([
    ['another matter', 'The fair drew 212 tractors, the county council said.'],
    ['another order of size', 'A storm flooded 3 homes, the county council said.'],
  ])('of %s is not held against the known one', (_, text) => {
    expect(figureIn(text).verdict).toBe('not-found');
  });

  test('of a whole and of its part are told apart', async () => {
    const { figures } = checkDraft('Of 251 hostages, 50 remain in Gaza.', await curatedDesk());
    expect(figures.map(({ verdict, known }) => [verdict, known?.min])).toEqual([
      ['agrees', 251],
      ['differs', 49],
    ]);
  });

  test('of those whom the sentence names first are no number of others', async () => {
    const { figures } = checkDraft('Of the hostages in Gaza, 31 are dead.', await curatedDesk());
    expect(figures).toMatchObject([{ verdict: 'differs', known: { min: 27 } }]);
  });

  test('inside a quotation is the quotation’s', () => {
    expect(checkDraft('“Some 999 homes had been flooded,” Sele said.', dam).figures).toEqual([]);
  });
});

describe('words that stood once', () => {
  const RULES = { editors: ['U0MARA'], two: false };
  const edit = (live: LiveDesk, what: Edit) =>
    makeEdit(live, RULES, { edit: what, by: 'U0MARA', reason: 'Misheard.', at: new Date('2024-03-05T10:00:00Z') });
  const TEXT = '“We had warned the port for a year,” Ines Okafor said.';

  test('are still exact while another source has them', async () => {
    const live = await openLiveDesk();
    await edit(live, { edit: 'withdraw', id: 'gazette-warned' });
    expect(quotationIn(TEXT, live.desk)).toMatchObject({
      verdict: 'exact',
      statement: { id: 'courier-warned' },
      former: null,
    });
  });

  test('and were withdrawn are told so, with the reason', async () => {
    const live = await openLiveDesk();
    expect(quotationIn(TEXT, live.desk).verdict).toBe('exact');
    await edit(live, { edit: 'withdraw', id: 'gazette-warned' });
    await edit(live, { edit: 'withdraw', id: 'courier-warned' });
    expect(quotationIn(TEXT, live.desk)).toMatchObject({
      verdict: 'not-found',
      former: { what: 'withdrawn', by: 'U0MARA', reason: 'Misheard.' },
    });
  });

  test('and were corrected are told so', async () => {
    const live = await openLiveDesk();
    const correct = async (id: string, exact: string) => {
      const before = live.desk.statements.get(id);
      const text = live.desk.sources.get(before?.source ?? '')?.text;
      if (!before || !text) throw new RangeError(`the made-up story has ${id}`);
      const report = { kind: 'report' as const, quoted: [], speaker: null, role: null, cue: null, toldTo: null };
      const locator = locate(text, printedIn(text, exact));
      await edit(live, {
        edit: 'correct',
        statement: { ...before, ...report, locator, sentence: { start: 0, end: text.length } },
      });
    };
    await correct('gazette-warned', 'The harbour crane fell on Monday');
    await correct('courier-warned', 'The crane collapsed on Monday evening');
    expect(quotationIn(TEXT, live.desk)).toMatchObject({
      verdict: 'not-found',
      former: { what: 'corrected', reason: 'Misheard.' },
    });
  });

  test('are unknown to a desk that may not see their source', async () => {
    const facts = harbourStory();
    const hidden = { ...facts, sources: facts.sources.map((source) => ({ ...source, channels: ['C0OTHER'] })) };
    const live = await openLiveDesk(undefined, hidden);
    for (const id of ['gazette-warned', 'courier-warned']) await edit(live, { edit: 'withdraw', id });
    const seen = live.desk.seenIn('C0HERE', new Date('2024-03-05T10:00:00Z'));
    expect(quotationIn(TEXT, seen)).toMatchObject({ verdict: 'not-found', former: null, statement: null });
  });
});
