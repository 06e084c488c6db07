import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { Change } from '../facts/change.ts';
import { Statement } from '../facts/statement.ts';
import { printSaved, reasonGiven, savedChanges, withEditor, wordsOf } from './edit-command.ts';
import { refuseUnsound } from './problem-lines.ts';
import { parsed, readJson } from './read-json.ts';
import { saveTogether } from './save-together.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'propose FILE.json --as U… [--reason "…"]';

/** Adds statements that wait for an editor's confirmation, all of a file or none. */
export const propose: TerminalCommand = {
  name: 'propose',
  usage,
  summary: 'add the statement, or list of statements, in a file; in no answer until confirmed',
  example: 'propose statement.json --as U0123456789',
  options: ['as', 'reason'],
  async run(run) {
    const [file = ''] = wordsOf(run, usage, 1);
    await withEditor(run, async (live, by) => {
      const json = await readJson(file);
      const statements = Array.isArray(json.value)
        ? parsed(z.array(Statement).min(1, { error: 'holds no statement. Add one.' }), json)
        : [parsed(Statement, json)];
      const known = new Set(live.facts.statements.map(({ id }) => id));
      const taken = statements.find(({ id }) => known.has(id));
      if (taken) throw new UserError(`There is a statement ${taken.id} already. Nothing was saved.`);
      const proposed = statements.map(
        (statement): Statement => ({ ...statement, status: 'proposed', confirmedBy: null, recorded: null }),
      );
      // Items lead to statements that are not looked at here.
      refuseUnsound({ ...live.facts, statements: proposed, items: [] });
      const changes = proposed.map((statement): Change => ({ change: 'statement-proposed', statement }));
      const reason = reasonGiven(run);
      const edited = await saveTogether(live, run.rules, { changes, by, reason, at: run.now() });
      const next = proposed.map(({ id }) => `An editor confirms it with: talks confirm ${id} --as U…`);
      printSaved(run, savedChanges(edited), next);
    });
  },
};
