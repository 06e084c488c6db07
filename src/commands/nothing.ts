import type { FindOptions } from '../search/statement-index.ts';
import { phrases } from '../wording/phrases.ts';
import type { AnswerOf } from './answer.ts';
import type { Ask } from './command.ts';
import { type Scope, scopeNotes } from './scope.ts';

type Nothing = AnswerOf<'nothing'>;

/** An honest no-answer: why there is none, and what could be asked instead. Never anybody's words. */
export function nothing(ask: Ask, scope: Scope, why: string, near: Nothing['near'] = []): Nothing {
  return { answer: 'nothing', ...ask.asked, why, near, notes: scopeNotes(scope) };
}

/** Another question with the filters of this one. */
export const askedAgain = ({ narrowing }: Ask, line: string): string =>
  [line, ...(narrowing?.narrowed.map(({ typed }) => typed) ?? [])].join(' ');

/** How many hits are looked at for the stories that they stand in. */
const HITS_ELSEWHERE = 50;

/** The same question in the other stories whose statements match: the question may have meant them. */
export function otherStories(ask: Ask, { has, documents }: Scope, command: string): Nothing['near'] {
  const { desk, asked, narrowing } = ask;
  // What filters leave in another story is for that story to say: its topics are others, and so are its disagreements.
  if (narrowing) return [];
  const elsewhere: FindOptions = documents ? { of: [{ documents, are: 'outside' }] } : { among: (id) => !has(id) };
  const { hits } = desk.index.find(ask.words, { limit: HITS_ELSEWHERE, ...elsewhere });
  const sources = new Set(hits.flatMap(({ id }) => desk.statements.get(id)?.source ?? []));
  return [...desk.stories.values()]
    .filter((story) => story.id !== asked.story.id && story.sources.some((id) => sources.has(id)))
    .map((story) => ({
      label: phrases.unanswered.instead.inStory(story.name),
      ask: [command, ask.words, `story:${story.id}`].join(' '),
    }));
}
