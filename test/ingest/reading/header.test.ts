import { expect, test } from 'vitest';
import { headerOf } from '../../../src/ingest/reading/header.ts';

test.each([
  [
    ' date 2024-03-04 Port Town - The harbour was closed.',
    '2024-03-04',
    'Port Town',
    null,
    'date 2024-03-04 Port Town -',
  ],
  ['PARIS, 3 March (Agency) — The harbour was closed.', null, 'PARIS', 'Agency', 'PARIS, 3 March (Agency) —'],
  [
    'PARIS, March 3, 2024 (ABC) - The harbour was closed.',
    '2024-03-03',
    'PARIS',
    'ABC',
    'PARIS, March 3, 2024 (ABC) -',
  ],
  [
    'PORT TOWN, Norland (ABC) — The harbour was closed.',
    null,
    'PORT TOWN, Norland',
    'ABC',
    'PORT TOWN, Norland (ABC) —',
  ],
  ['SÃO PAULO — The harbour was closed.', null, 'SÃO PAULO', null, 'SÃO PAULO —'],
  [
    'Port Town, Norland (ABC) -- The harbour was closed.',
    null,
    'Port Town, Norland',
    'ABC',
    'Port Town, Norland (ABC) --',
  ],
  ['(Agency) - The harbour was closed.', null, null, 'Agency', '(Agency) -'],
])('reads the header of “%s”', (text, published, dateline, agency, words) => {
  const header = headerOf(text);
  expect([header.published, header.dateline, header.agency]).toEqual([published, dateline, agency]);
  expect(header.furniture.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

test('finds the dateline below headline and byline', () => {
  expect(headerOf('Harbour closed\r\n\r\nBy Anna Berg\r\n\r\nPARIS (ABC) — The harbour was closed.').dateline).toBe(
    'PARIS',
  );
});

test.each([
  'Port Town – the oldest harbour of the north – was closed.',
  'The harbour was closed.',
  'date 2024-13-04 Port Town - The harbour was closed.',
  '',
])('takes no header from “%s”', (text) => {
  expect(headerOf(text)).toMatchObject({ published: null, furniture: [] });
});
