import type { Speaker } from '../facts/speaker.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import { phrases } from '../wording/phrases.ts';
import type { Answer, AnswerOf } from './answer.ts';
import type { Ask, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { newestFirst, quotedFirst } from './order.ts';
import { type Scope, scopeOf } from './scope.ts';
import { searchScope } from './search-scope.ts';
import { speakersAnswer, speakersIn } from './speakers-answer.ts';
import { statementsAnswer } from './statements-answer.ts';

/** What one speaker said, newest first; with words, what the speaker said of that. */
export const quote: Command = {
  name: 'quote',
  ...phrases.commands.quote,
  narrows: true,
  run(ask) {
    const scope = scopeOf(ask);
    const named = ask.narrowing?.speaker ?? null;
    if (ask.words === '' && named) return quoteSpeaker(ask, scope, named, '', null);
    if (ask.words === '') return speakersAnswer(ask, scope, phrases.unanswered.whoseStatements);
    const match = findSpeaker(ask.words, [...ask.desk.speakers.values()]);
    switch (match.found) {
      case 'one':
        if (!match.sure) return whichSpeaker(ask, scope, [match.speaker], match.words);
        return quoteSpeaker(ask, scope, match.speaker, match.words, match.readAs);
      case 'several':
        return whichSpeaker(ask, scope, match.speakers, match.words);
      case 'none':
        if (named) return quoteSpeaker(ask, scope, named, ask.words, null);
        return nobody(ask, scope, match.near);
    }
  },
};

/** The statements of one speaker alone; those of a speaker's office, or of the person behind an office, are named, not mixed in. */
export function quoteSpeaker(ask: Ask, scope: Scope, speaker: Speaker, words: string, readAs: string | null): Answer {
  const own = scope.listedBy(speaker.id);
  const notes = [...(readAs === null ? [] : [phrases.notes.readAs(readAs)]), ...kinNotes(speaker, scope)];
  const found = { found: 'quote', speaker: shownSpeaker(speaker, own, scope), notes } as const;
  if (own.length === 0)
    return nothing(ask, scope, phrases.unanswered.noneBy(speaker.name, ask.asked.asOf), kin(speaker, scope));
  if (words === '') return statementsAnswer(ask, scope, newestFirst(quotedFirst(own, scope.desk), scope.desk), found);
  const { catalogue } = scope.desk;
  const isOwn = (number: number) => catalogue.speakerOf(number) === speaker.id;
  const { found: matching, matches } = searchScope(words, scope, isOwn);
  if (matching.length > 0) return statementsAnswer(ask, scope, matching, { ...found, matches });
  return nothing(ask, scope, phrases.unanswered.noneByOn(speaker.name, words, ask.asked.asOf), [
    { label: phrases.unanswered.instead.allBy(speaker.name), ask: `quote ${speaker.name}` },
    { label: phrases.unanswered.instead.byAnyone, ask: `find ${words}` },
  ]);
}

function shownSpeaker(
  speaker: Speaker,
  own: readonly number[],
  { desk: { catalogue } }: Scope,
): AnswerOf<'statements'>['speaker'] {
  const printed = new Set(own.flatMap((number) => catalogue.at(number).role?.exact ?? []));
  return {
    id: speaker.id,
    name: speaker.name,
    printed: [...printed].filter((role) => !PRONOUNS.has(role.toLowerCase())),
  };
}

/** Printed for a speaker, but naming nobody: kept with each statement, not in the heading. */
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i']);

/** A person's office and an office's person: other speakers, which a reader may take for the same. */
function kin(speaker: Speaker, { desk, listedBy }: Scope): { label: string; ask: string }[] {
  return [...desk.speakers.values()]
    .filter((other) => other.officeOf === speaker.id || speaker.officeOf === other.id)
    .filter((other) => listedBy(other.id).length > 0)
    .map((other) => ({ label: other.name, ask: `quote ${other.name}` }));
}

function kinNotes(speaker: Speaker, scope: Scope): string[] {
  return kin(speaker, scope).map(({ label, ask }) => phrases.notes.keptApart(label, ask));
}

/** A title alone ("the envoy") or a name that several bear: whose words they are must not be guessed. */
function whichSpeaker(ask: Ask, scope: Scope, speakers: readonly Speaker[], words: string): Answer {
  const near = speakers.map(({ name }) => ({ label: name, ask: `quote ${name} ${words}`.trim() }));
  const why = phrases.unanswered.notOneSpeaker(ask.words);
  return nothing(ask, scope, why, near);
}

/** How many names are offered when nobody is found. */
const NEAR = 4;

function nobody(ask: Ask, scope: Scope, near: readonly Speaker[]): Answer {
  const known = speakersIn(scope);
  const offered = near.length > 0 ? near : known.map(({ speaker }) => speaker);
  return nothing(
    ask,
    scope,
    phrases.unanswered.nobody(ask.words, ask.asked.asOf),
    offered.slice(0, NEAR).map(({ name }) => ({ label: name, ask: `quote ${name}` })),
  );
}
