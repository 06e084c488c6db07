import { expect, it } from 'vitest';
import { ask, openNewsroom, wordsIn } from './newsroom.ts';

it('narrows by filters, says how, and marks the words that were found', async () => {
  const { slack, log } = await openNewsroom();
  const { blocks } = await ask(slack, '/talks find good fiath by:“steve witkof” since:2025-07');
  const shown = wordsIn(blocks);
  expect(shown).toContain('by: Steve Witkoff · said or published since Jul 2025');
  expect(shown).toMatch(/found: all 2 words; “fiath” read as “faith”: “.*good.*faith/);
  const italic = [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)","style":\{[^}]*"italic":true/g)].map(
    ([, text]) => text,
  );
  expect(italic.join(' ')).toMatch(/good.*faith/);
  expect(log).toEqual([]);
});

it('says which filter left nothing, and refuses a slip in one with what was meant', async () => {
  const { slack, log } = await openNewsroom();
  expect((await ask(slack, '/talks find good faith by:netanyahu')).text).toContain(
    'It is by:netanyahu that leaves nothing.',
  );
  expect((await ask(slack, '/talks find good faith form:witkoff')).text).toContain('did you mean from:witkoff?');
  expect((await ask(slack, '/talks find good faith from:&lt;x&gt;')).text).not.toContain('<x>');
  expect(log).toEqual([]);
});

it('tells of filters in help', async () => {
  const { slack } = await openNewsroom();
  expect(wordsIn((await ask(slack, '/talks help')).blocks)).toContain('by:witkoff');
});
