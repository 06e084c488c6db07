import { expect, it } from 'vitest';
import { terminalOver } from './terminal.ts';

it('reads a filter of several words from which the shell has taken the quotation marks', async () => {
  const { talks } = terminalOver();
  const { status, out } = await talks('find', 'warned', 'by:Ines Okafor', 'source:The Gazette');
  expect(status).toBe(0);
  expect(out).toContain('by: Ines Okafor · source: The Gazette');
});

it('leaves a question that is one argument as it was typed', async () => {
  const { talks } = terminalOver();
  expect((await talks('by:okafor warned the port')).out).toContain('by: Ines Okafor');
});

it('does not understand a filter that names nothing', async () => {
  const { talks } = terminalOver();
  expect(await talks('find', 'warned', 'by:okafer')).toMatchObject({ status: 0 });
  expect(await talks('find', 'warned', 'by:brown')).toMatchObject({ status: 2, out: '' });
});
