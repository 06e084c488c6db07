import { phrases } from '../wording/phrases.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { originsOfSources } from './origins.ts';
import { scopeNotes, scopeOf } from './scope.ts';
import { shownSource } from './shown.ts';

/** The documents that the story rests on, and in how many origins they stand. */
export const sources: Command = {
  name: 'sources',
  ...phrases.commands.sources,
  narrows: true,
  run(ask) {
    const scope = scopeOf(ask);
    const ids = ask.desk.stories.get(ask.asked.story.id)?.sources ?? [];
    const within = (id: string) => ask.desk.catalogue.numbersOf(id).filter(scope.holds);
    const inScope = ids.filter((id) => (ask.asked.asOf === null && !ask.narrowing) || within(id).length > 0);
    if (inScope.length === 0 && ask.narrowing) return nothing(ask, scope, phrases.unanswered.noSources);
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
