import type { AnswerOf } from './answer.ts';
import type { Ask } from './command.ts';
import { type Scope, scopeNotes, statementsOf } from './scope.ts';

type Nothing = AnswerOf<'nothing'>;

/** An honest no-answer: why there is none, and what could be asked instead. Never anybody's words. */
export function nothing(ask: Ask, scope: Scope, why: string, near: Nothing['near'] = []): Nothing {
  return { answer: 'nothing', ...ask.asked, why, near, notes: scopeNotes(scope) };
}

/** The same question in the other stories whose statements have a match: the question may have meant them. */
export function otherStories(ask: Ask, command: string): Nothing['near'] {
  const { desk, asked } = ask;
  return [...desk.stories.values()].flatMap((story) => {
    if (story.id === asked.story.id) return [];
    const ids = new Set(statementsOf(desk, story).map((statement) => statement.id));
    const { hits } = desk.index.find(ask.words, { limit: 1, among: (id) => ids.has(id) });
    const again = [command, ask.words, `story:${story.id}`].join(' ');
    return hits.length > 0 ? [{ label: `in the story “${story.name}”`, ask: again }] : [];
  });
}
