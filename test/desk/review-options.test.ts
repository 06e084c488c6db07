import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsNear } from '../../src/desk/item-options.ts';
import type { WaitingProposal } from '../../src/desk/review.ts';
import { lookedAt, nextProposal } from '../../src/desk/review-order.ts';
import { speakerOptions } from '../../src/desk/speaker-options.ts';
import { readFacts } from '../../src/store/files.ts';

const facts = await readFacts(new URL('../../data/', import.meta.url).pathname);
const [statement] = facts.statements;
if (!statement) throw new RangeError('the shipped desk has statements');

/** Proposals in the order of review, of which some are unsure and some begin at the same place. */
const proposals = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 99 }), start: fc.nat(5), unsure: fc.boolean() }), {
    selector: ({ id }) => id,
  })
  .map((list) =>
    list
      .map(
        ({ id, start, unsure }): WaitingProposal => ({
          statement: { ...statement, id: `s-${String(id).padStart(2, '0')}`, locator: { ...statement.locator, start } },
          basis: null,
          speaker: null,
          unsure,
          version: 1,
          by: 'U0SAM00001',
        }),
      )
      .toSorted(
        (a, b) =>
          Number(b.unsure) - Number(a.unsure) ||
          a.statement.locator.start - b.statement.locator.start ||
          (a.statement.id < b.statement.id ? -1 : 1),
      ),
  );

describe('the order of review', () => {
  it('comes by every proposal once, whatever of them is decided on the way', () => {
    fc.assert(
      fc.property(proposals, fc.array(fc.boolean()), (waiting, decisions) => {
        const seen: string[] = [];
        let left = waiting;
        let proposal = nextProposal(left, { from: 'start' });
        while (proposal) {
          const { id } = proposal.statement;
          const looked = lookedAt(proposal);
          if (decisions[seen.length]) left = left.filter((one) => one.statement.id !== id);
          seen.push(id);
          proposal = nextProposal(left, { from: 'after', looked });
        }
        expect(seen).toEqual(waiting.map((one) => one.statement.id));
      }),
    );
  });

  it('shows a proposal again while it waits, else the next', () => {
    fc.assert(
      fc.property(proposals, (waiting) => {
        for (const [index, proposal] of waiting.entries()) {
          const looked = lookedAt(proposal);
          expect(nextProposal(waiting, { from: 'at', looked })).toBe(proposal);
          const without = waiting.filter((one) => one !== proposal);
          expect(nextProposal(without, { from: 'at', looked })).toBe(waiting[index + 1] ?? null);
        }
      }),
    );
  });
});

describe('what an editor can choose', () => {
  it('is never more than there is room for, and always holds that nobody is named', () => {
    const speakers = Array.from({ length: 500 }, (_, index) => ({
      id: `p-${index}`,
      name: `Person ${index}`,
      kind: 'person' as const,
      aliases: [],
      officeOf: null,
    }));
    const asked = { guess: null, source: statement.source, typed: 'person', most: 100 };
    const options = speakerOptions({ ...facts, speakers }, asked);
    expect(options).toHaveLength(100);
    expect(options.at(-1)?.choice).toEqual({ speaker: 'none' });
  });

  it('finds a speaker by an alias and despite a slip', () => {
    const named = (typed: string) =>
      speakerOptions(facts, { guess: null, source: statement.source, typed, most: 100 })[0]?.name;
    expect(named('witkof')).toBe(named('Witkoff'));
  });

  it('puts the items first that share most words with the statement', () => {
    const item = facts.items.find(({ answers }) => answers.length > 1);
    const answer = facts.statements.find(({ id }) => id === item?.answers[0]?.statement);
    if (!item || !answer) throw new RangeError('the shipped desk has items');
    expect(itemsNear(facts, answer, '', 3).map(({ id }) => id)).toContain(item.id);
    expect(itemsNear(facts, answer, 'no such words anywhere', 3)).toEqual([]);
  });
});
