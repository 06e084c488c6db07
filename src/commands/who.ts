import { phrases } from '../wording/phrases.ts';
import type { Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { speakersAnswer } from './speakers-answer.ts';

/** Everyone who is quoted or cited, by how much. */
export const who: Command = {
  name: 'who',
  ...phrases.commands.who,
  narrows: true,
  run(ask) {
    const scope = scopeOf(ask);
    const answer = speakersAnswer(ask, scope, phrases.unanswered.whoSpeaks);
    if (answer.speakers.length > 0 || !ask.narrowing) return answer;
    return nothing(ask, scope, phrases.unanswered.noSpeakers);
  },
};
