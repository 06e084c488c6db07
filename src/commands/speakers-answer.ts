import type { Speaker } from '../facts/speaker.ts';
import type { AnswerOf } from './answer.ts';
import type { Ask } from './command.ts';
import { foldSameWords } from './same-words.ts';
import { type Scope, scopeNotes } from './scope.ts';

/** Who speaks in a scope, with how many statements (the same words in two articles count once), the most quoted first. */
export function speakersIn(scope: Scope): { speaker: Speaker; statements: number }[] {
  const counts = new Map<string, number>();
  for (const number of foldSameWords(scope.listed, scope)) {
    const speaker = scope.desk.catalogue.speakerOf(number);
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([id, statements]) => {
      const speaker = scope.desk.speakers.get(id);
      return speaker ? [{ speaker, statements }] : [];
    })
    .sort((a, b) => b.statements - a.statements);
}

export function speakersAnswer(ask: Ask, scope: Scope, heading: string): AnswerOf<'speakers'> {
  return {
    answer: 'speakers',
    ...ask.asked,
    heading,
    speakers: speakersIn(scope).map(({ speaker: { id, name, kind, aliases }, statements }) => ({
      id,
      name,
      kind,
      aliases,
      statements,
    })),
    notes: scopeNotes(scope),
  };
}
