import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shownLiterals } from './shown-literals.ts';

/** Files whose words only those read who run Talks, or who work on it; in English whatever the language of the newsroom. */
const FOR_OPERATORS = new Set([
  'src/slack/start-error.ts',
  'src/slack/log.ts',
  'src/slack/receiving/kept-connection.ts',
  // What Slack would refuse, in words for tests.
  'src/slack/blocks/limit-faults.ts',
  // Words that questions are read by, not words that are shown.
  'src/commands/plain-question.ts',
]);

/** Values that code compares or machines read, though they look like words; and what is typed as it is in every language. */
const NOT_SHOWN = new Set(['bot token', 'app token', 'in hand', 'Bearer …', '/talks …', 'as of']);

describe('what is shown to people', () => {
  const files = globSync('src/{slack,commands}/**/*.ts').filter((file) => !FOR_OPERATORS.has(file));

  it('is looked for in all files of slack/ and commands/', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of FOR_OPERATORS) expect(readFileSync(file, 'utf8')).not.toBe('');
  });

  it('stands in src/wording alone', () => {
    const outside = files.flatMap((file) =>
      shownLiterals(readFileSync(file, 'utf8'))
        .filter(({ text }) => !NOT_SHOWN.has(text))
        .map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(outside).toEqual([]);
  });
});

describe('a shown literal', () => {
  const found = (source: string) => shownLiterals(source).map(({ text }) => text);

  it('is prose anywhere: in a constant, a template, a condition, an array', () => {
    expect(found("const a = 'Ask an editor.';")).toEqual(['Ask an editor.']);
    expect(found(`const a = (n: number) => \`\${n} statements were found\`;`)).toEqual(['… statements were found']);
    expect(found("const a = b ? ['It waits', 'for you'] : [];")).toEqual(['It waits', 'for you']);
  });

  it('is a label with a capital, and words that others are joined to', () => {
    expect(found("button(ACTIONS.share, 'Share', value)")).toEqual(['Share']);
    expect(found("const a = ' by ' + name;")).toEqual([' by ']);
    expect(found('const a = `was: ` + words;')).toEqual(['was: ']);
  });

  it('is a single word in a call that shows it, and under a key that is shown', () => {
    expect(found("plain('unsure')")).toEqual(['unsure']);
    expect(found("[words(a ? 'sure' : 'unsure')]")).toEqual(['sure', 'unsure']);
    expect(found("const a = { label: 'speaker', value: 'speaker' };")).toEqual(['speaker']);
    expect(found("throw new UserError('refused')")).toEqual(['refused']);
  });

  it('is no name, key, pattern, type or import, and nothing that is logged or that only a bug shows', () => {
    const source = `
      import { plain } from './Some file name.ts';
      type Kind = 'Some kind of thing';
      const a: Record<'Another kind', string> = { 'some key here': 'talks_add' };
      if (kind === 'quote') text.replace(/Some words here/, '');
      parts.logger.error('Something could not be done.', error);
      throw new RangeError('That cannot be.');
      plain(phrases.buttons['share']);
      words(b === 'one' ? c : d);
      const e = \`\${f} · \${g}\`;
    `;
    expect(found(source)).toEqual([]);
  });
});
