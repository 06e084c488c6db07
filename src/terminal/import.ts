import { QuestionError } from '../commands/question.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import { changesToImport } from '../export/import-changes.ts';
import type { Facts } from '../facts/facts.ts';
import { count } from '../wording/english/count.ts';
import { reasonGiven, savedChanges, withEditor, wordsOf } from './edit-command.ts';
import { refuseUnsound, shortened } from './problem-lines.ts';
import { readExport } from './read-export.ts';
import { saveTogether } from './save-together.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'import FILE.jsonl|DIR --as U… [--confirmed] [--reason "…"]';

/** Takes in an export, or a data folder: every new record is a change by the editor who imports it, and all are saved as one. */
export const importFacts: TerminalCommand = {
  name: 'import',
  usage,
  summary: 'take in a JSONL export or a data folder; statements are proposed, with --confirmed as they were',
  example: 'import facts.jsonl --as U0123456789',
  options: ['as', 'confirmed', 'reason'],
  async run(run) {
    const [path = ''] = wordsOf(run, usage, 1);
    const { confirmed = false } = run.options;
    const reason = reasonGiven(run) ?? `imported from ${path}`;
    if (confirmed && run.rules.two)
      throw new QuestionError(
        'Here a second editor confirms each statement (TALKS_TWO_EDITORS). Import without --confirmed. Nothing was saved.',
      );
    await withEditor(run, async (live, by) => {
      const incoming = await readExport(path);
      const found = changesToImport(live.facts, incoming, { confirmed });
      if (found.kind === 'different') throw new UserError(differenceReport(path, found.things));
      refuseUnsound(joined(live, incoming));
      const edited = await saveTogether(live, run.rules, { changes: found.changes, by, reason, at: run.now() });
      const saved = savedChanges(edited).length;
      run.print(
        run.json
          ? JSON.stringify({ saved, skipped: found.skipped })
          : `Saved: ${count(saved, 'change')}. There already, word for word: ${count(found.skipped, 'record')}.`,
      );
    });
  },
};

const differenceReport = (path: string, things: readonly string[]): string =>
  [
    `Nothing was saved: ${path} differs from the store in ${count(things.length, 'record')}. Correct these, here or there:`,
    ...shortened(things),
  ].join('\n');

/** The facts as they would be: those of the desk, and the new ones. */
function joined({ facts }: LiveDesk, incoming: Facts): Facts {
  return {
    stories: together(facts.stories, incoming.stories),
    sources: together(facts.sources, incoming.sources),
    speakers: together(facts.speakers, incoming.speakers),
    statements: together(facts.statements, incoming.statements),
    items: together(facts.items, incoming.items),
  };
}

/** An id that the import itself has twice stays twice, and is refused. */
function together<Thing extends { id: string }>(here: readonly Thing[], incoming: readonly Thing[]): Thing[] {
  const known = new Set(here.map(({ id }) => id));
  return [...here, ...incoming.filter(({ id }) => !known.has(id))];
}
