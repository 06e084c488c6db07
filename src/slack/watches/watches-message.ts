import type { KnownBlock } from '@slack/types';
import { watchLabel } from '../../commands/watched.ts';
import type { Desk } from '../../desk/desk.ts';
import { phrases } from '../../wording/phrases.ts';
import { unwatchButton } from '../blocks/buttons.ts';
import { firstThatFits, lengthsToTry } from '../blocks/fit.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { plainSections, remark } from '../blocks/rich-text.ts';
import { escapeText } from '../mrkdwn.ts';
import type { StandingWatch } from './standing-watches.ts';

/** What a channel is told of, with a button that ends each; what it may not name (any more) is counted. */
export function watchesMessage(watches: readonly StandingWatch[], desk: Desk): Message {
  if (watches.length === 0) return sentence(phrases.watches.none);
  const named = watches.flatMap((watch) => {
    const label = watchLabel(watch.watched, desk);
    return label === null ? [] : [{ watch, label }];
  });
  return firstThatFits(candidates(named, watches.length)) ?? sentence(phrases.watches.hereInShort(watches.length));
}

function* candidates(named: readonly { watch: StandingWatch; label: string }[], total: number): Generator<Message> {
  for (const length of lengthsToTry(named.length)) {
    const shown = named.slice(0, length);
    const left = total - length;
    const heading = phrases.watches.here(total);
    const more = left === 0 ? [] : [phrases.watches.moreNotNamed(left)];
    const blocks: KnownBlock[] = [
      ...plainSections(heading),
      ...shown.flatMap(({ watch, label }) => plainSections(label, unwatchButton(watch, label))),
      ...more.flatMap(remark),
    ];
    const text = [heading, ...shown.map(({ label }) => `  ${label}`), ...more].join('\n');
    yield { text: escapeText(text), blocks, shows: { statements: [], known: null } };
  }
}
