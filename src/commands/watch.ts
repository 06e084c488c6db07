import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import type { Answer, AnswerOf } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { scopeOf } from './scope.ts';
import { topicNamed } from './topics.ts';
import { type Watched, watchLabel, watchName } from './watched.ts';

/** To be told from now on. Says what is to be watched; where a watch can be kept, whoever asked carries it out. */
export const watch: Command = {
  name: 'watch',
  ...phrases.commands.watch,
  run: (ask) => watchAnswer(ask, 'start'),
};

/** To be told no more. */
export const unwatch: Command = {
  name: 'unwatch',
  ...phrases.commands.unwatch,
  run: (ask) => watchAnswer(ask, 'end'),
};

/** What this channel is told of. */
export const watches: Command = {
  name: 'watches',
  ...phrases.commands.watches,
  run: ({ asked }) => ({ answer: 'watch', ...asked, asks: 'list', watched: null, notes: [] }),
};

/** Enough for a name or a few words: a watch for a whole passage would never find anything. */
const LONGEST_WORDS = 100;

function watchAnswer(ask: Ask, asks: 'start' | 'end'): Answer {
  const verb = asks === 'start' ? 'watch' : 'unwatch';
  const topics = ask.desk.stories.get(ask.asked.story.id)?.topics ?? [];
  const refuse = (why: string, near = topics.map(({ name }) => ({ label: name, ask: `${verb} ${name}` }))) =>
    nothing(ask, scopeOf(ask), why, near);
  if (ask.asked.asOf !== null || ask.asked.known !== null) return refuse(phrases.unanswered.watch.noDate, []);
  const words = ask.words
    .replace(/\s+/g, ' ')
    .replace(/^[“"]|[”"]$/g, '')
    .trim();
  if (words === '') return refuse(phrases.unanswered.watch.which(verb));
  if (words.length > LONGEST_WORDS) return refuse(phrases.unanswered.watch.tooLong(words.length, LONGEST_WORDS), []);
  const watched = watchedBy(words, ask);
  return 'answer' in watched ? watched : answerOf(ask, asks, words, watched);
}

function answerOf(ask: Ask, asks: 'start' | 'end', typed: string, watched: Watched): AnswerOf<'watch'> {
  const label = watchLabel(watched, ask.desk) ?? typed;
  return { answer: 'watch', ...ask.asked, asks, watched: { name: watchName(watched), label, typed }, notes: [] };
}

/** What words name: “disputed”, a topic, a speaker without doubt, else the words themselves. */
function watchedBy(words: string, ask: Ask): Watched | Answer {
  const story = ask.asked.story.id;
  if (words.toLowerCase() === 'disputed') return { story, of: 'disputed' };
  const topic = topicNamed(words, ask);
  if (topic) return { story, of: 'topic', id: topic.id };
  const match = findSpeaker(words, [...ask.desk.speakers.values()]);
  if (match.found === 'one' && match.words === '' && match.sure) return { story, of: 'speaker', id: match.speaker.id };
  if (match.found === 'several' && match.words === '')
    return nothing(
      ask,
      scopeOf(ask),
      phrases.unanswered.watch.severalSpeakers(words),
      match.speakers.slice(0, 10).map(({ name }) => ({ label: name, ask: `watch ${name}` })),
    );
  return { story, of: 'words', words: words.toLowerCase() };
}
