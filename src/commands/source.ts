import { phrases } from '../wording/phrases.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { shownSource, shownStatement } from './shown.ts';
import { pageOf } from './statements-answer.ts';

/** One document whole: what is known of it, its statements, its text. */
export const source: Command = {
  name: 'source',
  ...phrases.commands.source,
  run(ask) {
    const scope = scopeOf(ask);
    const found = ask.desk.sources.get(ask.words.toLowerCase());
    if (!found) {
      const ids = [...ask.desk.sources.keys()].map((id) => ({ label: id, ask: `source ${id}` }));
      const why = ask.words === '' ? phrases.unanswered.whichSource : phrases.unanswered.noSource(ask.words);
      return nothing(ask, scope, why, ids.slice(0, 10));
    }
    const own = ask.desk.statementsOf(found.id).filter(({ id }) => scope.has(id));
    return {
      answer: 'source',
      ...ask.asked,
      source: shownSource(found),
      byline: found.byline,
      familyWhy: found.family?.why ?? null,
      text: found.text,
      statements: pageOf(own, ask.asking).map((statement) => shownStatement(statement, scope)),
      total: own.length,
      offset: ask.asking.offset ?? 0,
      notes: [],
    };
  },
};
