import { stdin } from 'node:process';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { extractQuotes } from '../ingest/extract.ts';
import type { TerminalCommand } from './terminal-command.ts';

const ArticleLine = z.looseObject({ doc: z.union([z.string(), z.number()]), text: z.string() });

/** Reads articles, one JSON object a line, and prints what each says that somebody said: for measuring, nothing is stored. */
export const extract: TerminalCommand = {
  name: 'extract',
  usage: 'extract < ARTICLES.jsonl',
  summary: 'prints the attributed statements of articles, one { doc, text } a line in, one { doc, quotes } a line out',
  example: 'extract < articles.jsonl > statements.jsonl',
  options: [],
  async run(run) {
    if (stdin.isTTY) {
      throw new UserError(
        'extract reads articles from standard input. Give it a file: talks extract < articles.jsonl.',
      );
    }
    for await (const line of extractedLines(stdin)) run.print(line);
  },
};

/**
 * The output line of each article line, in order, as soon as it is read; empty lines are left out. Throws a UserError that
 * names the first line that is no article.
 */
export async function* extractedLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const { doc, text } = articleIn(line, number);
    yield JSON.stringify({ doc, quotes: extractQuotes(text) });
  }
}

/** The lines of a stream of UTF-8, the line breaks left out. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let parts: string[] = [];
  for await (const chunk of input) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      parts.push(line);
      yield parts.join('');
      parts = [];
    }
    parts.push(last);
  }
  parts.push(decoder.decode());
  yield parts.join('');
}

function articleIn(line: string, number: number): z.infer<typeof ArticleLine> {
  const wanted = 'Give each article as { "doc": "its id", "text": "its text" } in a line of its own.';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError(`Line ${number} is not JSON. ${wanted}`, { cause });
  }
  const article = ArticleLine.safeParse(value);
  if (article.success) return article.data;
  throw new UserError(`Line ${number} is no article. ${wanted}`);
}
