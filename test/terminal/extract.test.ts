import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { extractedLines } from '../../src/terminal/extract.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* chunks(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function printed(...parts: Uint8Array[]): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of extractedLines(chunks(...parts))) lines.push(JSON.parse(line));
  return lines;
}

test('prints a line for each article, in order, whatever the chunks', async () => {
  const lines = bytes('{"doc":"a","text":"“Né,” Ann Lee said."}\n\n{"doc":2,"text":""}');
  const whole = await printed(lines);
  expect(whole).toMatchObject([
    { doc: 'a', quotes: [{ speakerName: 'Ann Lee', cue: { start: 14, end: 18 } }] },
    { doc: 2, quotes: [] },
  ]);
  expect(await printed(...Array.from(lines, (byte) => Uint8Array.of(byte)))).toEqual(whole);
});

test('keeps keys that it does not know out of the answer', async () => {
  expect(await printed(bytes('{"doc":"a","text":"Nothing.","outlet":"x"}'))).toEqual([{ doc: 'a', quotes: [] }]);
});

test.each([
  ['{"doc":"a","text":"x"}\n{"doc":', 'Line 2 is not JSON.'],
  ['{"doc":"a"}', 'Line 1 is no article.'],
  ['[]', 'Line 1 is no article.'],
])('names the line of %s that it cannot read', async (text, message) => {
  const failed = printed(bytes(text));
  await expect(failed).rejects.toBeInstanceOf(UserError);
  await expect(failed).rejects.toThrow(message);
});
