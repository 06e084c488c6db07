import type { Command } from './command.ts';
import { scopeOf } from './scope.ts';
import { speakersAnswer } from './speakers-answer.ts';

/** Everyone who is quoted or cited, by how much. */
export const who: Command = {
  name: 'who',
  usage: 'who',
  summary: 'who speaks in the story, and how often',
  example: 'who',
  run: (ask) => speakersAnswer(ask, scopeOf(ask), 'Who speaks'),
};
