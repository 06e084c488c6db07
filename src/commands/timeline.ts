import { timelineChart } from '../charts/timeline-chart.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import { chartAsked } from './chart-asked.ts';
import type { Command } from './command.ts';
import { askedAgain, nothing } from './nothing.ts';
import { oldestFirst } from './order.ts';
import { scopeOf } from './scope.ts';
import { statementsAnswer } from './statements-answer.ts';
import { topicNamed } from './topics.ts';

/** What was said and reported in the order of its dates, the undated last; with `chart` at the end also as a picture. */
export const timeline: Command = {
  name: 'timeline',
  ...phrases.commands.timeline,
  narrows: true,
  run(asked) {
    const { ask, draw } = chartAsked(asked, timelineChart, phrases.answers.found.timeline);
    const scope = scopeOf(ask);
    const { catalogue } = ask.desk;
    const inOrder = (numbers: readonly number[]) => oldestFirst(numbers, ask.desk);
    if (ask.words === '') {
      const told = scope.listed.filter((number) => !catalogue.isCharacterisation(number));
      if (told.length === 0) return nothing(ask, scope, phrases.unanswered.noStatements);
      return statementsAnswer(ask, scope, inOrder(told), { found: 'timeline', ...draw?.() });
    }
    const topic = topicNamed(ask.words, ask);
    if (topic) {
      const own = scope.listed.filter(
        (number) => catalogue.topicsOf(number).includes(topic.id) && !catalogue.isCharacterisation(number),
      );
      if (own.length > 0)
        return statementsAnswer(ask, scope, inOrder(own), {
          found: 'timeline',
          topic: topic.name,
          ...draw?.(topic.name),
        });
    }
    const match = findSpeaker(ask.words, [...ask.desk.speakers.values()]);
    const speaker = match.found === 'one' && match.words === '' ? match.speaker : null;
    const own = speaker === null ? [] : scope.listedBy(speaker.id);
    if (speaker === null || own.length === 0)
      return nothing(ask, scope, phrases.unanswered.noSpeakerOrTopic(ask.words), [
        { label: phrases.unanswered.instead.whoSpeaks, ask: 'who' },
        { label: phrases.unanswered.instead.anyStatement, ask: askedAgain(ask, `find ${ask.words}`) },
      ]);
    const printed = [...new Set(own.flatMap((number) => catalogue.at(number).role?.exact ?? []))];
    return statementsAnswer(ask, scope, inOrder(own), {
      found: 'timeline',
      speaker: { id: speaker.id, name: speaker.name, printed },
      ...draw?.(speaker.name),
    });
  },
};
