import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { QuestionError } from '../commands/question.ts';
import { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import type { Facts } from '../facts/facts.ts';
import { verifyFacts } from '../facts/verification.ts';
import { readFacts } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { count } from '../wording/english/count.ts';
import { logFaults } from './log-faults.ts';
import { withStore } from './open-for.ts';
import { problemLines, shortened } from './problem-lines.ts';
import { seenFacts } from './seen-facts.ts';
import type { TerminalCommand } from './terminal-command.ts';

/**
 * Reads the data folder and the whole log anew: every excerpt is compared with its source byte for byte, every change
 * with its hash and its schema, and the facts as one reader has them with the facts as another builds them.
 */
export const verify: TerminalCommand = {
  name: 'verify',
  usage: 'verify',
  summary: 'checks the data folder and the log: every excerpt against its source, every reference, every change',
  example: 'verify',
  options: [],
  async run(run) {
    if (run.words.length > 0)
      throw new QuestionError(
        `verify takes no words, but was given “${run.words.join(' ')}”: it checks all. Name other data with --data, another store with --store.`,
      );
    const curated = await readFacts(run.data);
    await withStore(run, async (store) => {
      const damage = await logFaults(store);
      if (damage.length > 0) throw new UserError(report(store, damage));
      const desk = await standing(curated, store);
      const faults = [...driftFaults(desk, await standing(curated, store)), ...factFaults(desk)];
      if (faults.length > 0) throw new UserError(report(store, faults));
      const { facts, changes } = desk;
      // Counts are of what anybody may see: a source under embargo leaves no trace in them.
      const seen = seenFacts(facts, run.now());
      const counts = {
        statements: seen.statements.length,
        sources: seen.sources.length,
        speakers: seen.speakers.length,
        items: seen.items.length,
        stories: seen.stories.length,
      };
      run.print(run.json ? JSON.stringify({ ...counts, changes }) : words(counts, changes));
    });
  },
};

function words(counts: Record<'statements' | 'sources' | 'speakers' | 'items', number>, changes: number): string {
  const facts = `${count(counts.statements, 'statement')} in ${count(counts.sources, 'source')}, ${count(counts.speakers, 'speaker')}, ${count(counts.items, 'item')}: every excerpt stands in its source.`;
  return `${facts}\n${count(changes, 'change')} in the log: every one follows on the one before.`;
}

const report = (store: Store, faults: readonly string[]): string =>
  [`${store.name}: ${count(faults.length, 'problem')}.`, ...shortened(faults)].join('\n');

/** What a desk that starts now makes of curated data and log. */
interface Standing {
  facts: Facts;
  changes: number;
  digest: string;
}

async function standing(curated: Facts, store: Store): Promise<Standing> {
  const live = await LiveDesk.open({ curated, store, onFault: () => {} });
  await live.stop();
  return { facts: live.facts, changes: live.ledger.head.seq, digest: live.digest };
}

/** Equal digests promise equal facts; an append in between makes other digests. */
const driftFaults = (first: Standing, second: Standing): string[] =>
  first.digest === second.digest && !isDeepStrictEqual(first.facts, second.facts)
    ? ['the same log gave other facts when it was read again. This is a fault of Talks: report it.']
    : [];

const factFaults = ({ facts }: Standing): string[] => [
  ...problemLines(facts, verifyFacts(facts)),
  ...facts.sources.flatMap(({ id, text, textHash }) =>
    textHash === undefined || textHash === createHash('sha256').update(text).digest('hex')
      ? []
      : [`source ${id}: text is not the one that was read: its SHA-256 is another than textHash says. Restore it.`],
  ),
];
