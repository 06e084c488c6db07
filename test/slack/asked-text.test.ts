import { expect, it } from 'vitest';
import { askedText } from '../../src/slack/asked-text.ts';

it.each([
  ['<@U0BOT> what did Witkoff say?', 'what did Witkoff say?'],
  ['what did <@U0BOT> Witkoff say? <@U0BOT|talks>', 'what did Witkoff say?'],
  ['<@U0BOT>', ''],
  ['', ''],
  ['quote <@U0DANA|dana>', 'quote @dana'],
  ['find in <#C1|gaza-desk>', 'find in #gaza-desk'],
  ['find <https://paper.example/a|paper.example/a> now', 'find paper.example/a now'],
  ['find <https://paper.example/?a=1&amp;b=2>', 'find https://paper.example/?a=1&b=2'],
  ['<!channel> fire', '@channel fire'],
  ['<!subteam^S1|@desk> fire', '@desk fire'],
  ['<!date^1700000000^{date}|24 Jul>', '24 Jul'],
  ['&lt;!channel&gt; a &amp;lt; b', '<!channel> a &lt; b'],
  ['find “good faith”  *now*', 'find “good faith” *now*'],
])('reads %j as %j', (text, words) => {
  expect(askedText(text, 'U0BOT')).toBe(words);
});
