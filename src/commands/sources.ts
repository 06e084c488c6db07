import type { Command } from './command.ts';
import { originsOfSources, scopeNotes, scopeOf } from './scope.ts';
import { shownSource } from './shown.ts';

/** The documents that the story rests on, and in how many origins they stand. */
export const sources: Command = {
  name: 'sources',
  usage: 'sources',
  summary: 'the documents that the story rests on, and their origins',
  example: 'sources',
  run(ask) {
    const scope = scopeOf(ask);
    const ids = ask.desk.stories.get(ask.asked.story.id)?.sources ?? [];
    const within = (id: string) => ask.desk.statementsOf(id).filter((statement) => scope.has(statement.id));
    const inScope = ids.filter((id) => ask.asked.asOf === null || within(id).length > 0);
    return {
      answer: 'sources',
      ...ask.asked,
      sources: inScope.flatMap((id) => {
        const source = ask.desk.sources.get(id);
        return source ? [{ source: shownSource(source), statements: within(id).length }] : [];
      }),
      ...originsOfSources(inScope, ask.desk),
      notes: scopeNotes(scope),
    };
  },
};
