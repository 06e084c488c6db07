import { phrases } from '../wording/phrases.ts';
import type { Answer, Narrowed } from './answer.ts';
import type { Ask } from './command.ts';
import type { Narrowing } from './narrowing.ts';

/**
 * The answer of a command; where it is that there is nothing, with the filters that are to blame and what could be asked without
 * them. Each filter is left out in turn, so that what is said of it is so.
 */
export function toldWhatLeftNothing(ask: Ask, command: string, run: (ask: Ask) => Answer): Answer {
  const answer = run(ask);
  const { narrowing } = ask;
  if (answer.answer !== 'nothing' || !narrowing) return answer;
  const all = narrowing.narrowed;
  const isAnswered = (without: Narrowing | null) => run(narrowedBy(ask, without)).answer !== 'nothing';
  const tried = all.filter((_, at) => isAnswered(narrowing.without(at)));
  // Without words and filters a search asks for nothing, so that it tells nothing of the filters either.
  const isSearch = ask.words === '' && command === 'find';
  const blamed = isSearch && all.length === 1 ? all : tried;
  const isFoundBare = isSearch || blamed.length > 0 || isAnswered(null);
  const asked = (kept: readonly Narrowed[]) =>
    [command, ask.words, ...kept.map(({ typed }) => typed)].filter((part) => part !== '').join(' ');
  const offers = tried.map((one) => ({
    label: phrases.unanswered.instead.without(one.typed),
    ask: asked(all.filter((other) => other !== one)),
  }));
  const bare = isSearch ? [] : [{ label: phrases.unanswered.instead.withoutFilters, ask: asked([]) }];
  if (!isFoundBare) return { ...answer, why: phrases.unanswered.filtered.norWithout(answer.why) };
  return {
    ...answer,
    why: phrases.unanswered.filtered.ofWhatIsLeft(answer.why, blame(blamed)),
    near: [...(offers.length > 0 ? offers : bare), ...answer.near],
  };
}

function narrowedBy({ narrowing: _, asked, ...ask }: Ask, narrowing: Ask['narrowing'] | null): Ask {
  const { narrowed: __, ...bare } = asked;
  return narrowing ? { ...ask, asked: { ...bare, narrowed: narrowing.narrowed }, narrowing } : { ...ask, asked: bare };
}

function blame(blamed: readonly Narrowed[]): string {
  const [one, other] = blamed;
  if (!one) return phrases.unanswered.filtered.together;
  if (!other) return phrases.unanswered.filtered.one(one.typed);
  return phrases.unanswered.filtered.several(blamed.map(({ typed }) => typed));
}
