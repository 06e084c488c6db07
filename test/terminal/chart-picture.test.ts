import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { terminalOver } from './terminal.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];

it('draws a picture into the file that --out names, and says in words what it shows', async () => {
  const { talks, store } = terminalOver();
  const file = join(dirname(store), 'hurt.png');
  const { out, status } = await talks('figures', 'hurt', 'chart', '--out', file);
  expect(status).toBe(0);
  expect(out).toContain('Three people were hurt');
  expect(out).toContain(`The picture is in ${file}. In words: Figures · hurt. Harbour crane. Placed by date: 2.`);
  expect([...readFileSync(file).subarray(0, 4)]).toEqual(PNG);
});

it('draws an SVG where the file is called so', async () => {
  const { talks, store } = terminalOver();
  const file = join(dirname(store), 'okafor.svg');
  await talks('timeline', 'okafor', 'chart', '--out', file);
  expect(readFileSync(file, 'utf8')).toContain('We had warned the port for a year');
});

it('says how to get the picture where no file is named', async () => {
  const { out } = await terminalOver().talks('figures', 'chart');
  expect(out).toContain('to have it as a file, ask: talks figures chart --out FILE.png');
});

it('writes nothing where nothing was found, and says so', async () => {
  const { talks, store } = terminalOver();
  const file = join(dirname(store), 'none.png');
  const { out } = await talks('figures', 'zeppelins', 'chart', '--out', file);
  expect(out).toContain('There is nothing to draw: no picture was written.');
  expect(existsSync(file)).toBe(false);
});

it.each([
  [['figures', 'chart', '--out', 'chart.gif'], 2, 'no name of a picture'],
  [['figures', '--out', 'chart.png'], 2, 'figures takes no --out'],
  [['figures', 'chart', '--out', '/no/such/folder/chart.png'], 1, 'Correct the name'],
])('refuses %j in one sentence', async (argv, status, sentence) => {
  expect(await terminalOver().talks(...argv)).toMatchObject({ status, error: expect.stringContaining(sentence) });
});

it('gives the same data as JSON', async () => {
  const { out } = await terminalOver().talks('figures', 'hurt', 'chart', '--json');
  expect(JSON.parse(out).chart).toMatchObject({
    kind: 'figures',
    origins: expect.arrayContaining(['The Gazette, 4 Mar 2024', 'The Courier, 4 Mar 2024']),
    panels: [{ heading: 'people hurt by the crane', unit: null }],
  });
  expect(JSON.parse((await terminalOver().talks('figures', 'hurt', '--json')).out).chart).toBeUndefined();
});
