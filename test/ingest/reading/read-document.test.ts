import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { type DocumentKind, documentKind, readDocument } from '../../../src/ingest/reading/read-document.ts';

const read = (content: string | Uint8Array, kind: DocumentKind = 'text', name = 'harbour.txt') =>
  readDocument({ name, content, kind });

test('keeps the text as it stands, with its hash', async () => {
  const text = ' date 2024-03-04 Port Town - The harbour\u00a0was closed.\r\n\r\n- © ABC 2024';
  const source = await read(`\ufeff${text}`);
  expect(source).toMatchObject({
    id: 'harbour-2024-03-04',
    text,
    published: '2024-03-04',
    dateline: 'Port Town',
    credit: '© ABC 2024',
  });
  expect(source.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await read(text)).hash).toBe(source.hash);
  expect((await read(`${text} `)).hash).not.toBe(source.hash);
});

test('leaves unknown what a bare text does not say', async () => {
  expect(await read('The harbour was closed.')).toMatchObject({
    outlet: null,
    title: null,
    byline: null,
    url: null,
    published: null,
    credit: null,
    dateline: null,
  });
});

test('takes from JSON what it gives, and passes over other keys', async () => {
  const article = {
    id: 'h1',
    text: 'The harbour was closed.',
    outlet: 'Gazette',
    url: 'https://example.com/h',
    published: '2024-03-04',
    credit: 'ABC',
    score: 3,
  };
  expect(await read(JSON.stringify(article), 'json', 'x.json')).toMatchObject({
    id: 'h1',
    text: article.text,
    outlet: 'Gazette',
    url: article.url,
    published: '2024-03-04',
    credit: 'ABC',
  });
});

test('leaves out an address and a date that are none', async () => {
  const article = { id: 'h1', text: 'The harbour was closed.', url: 'gazette/h', published: 'last week' };
  expect(await read(JSON.stringify(article), 'json')).toMatchObject({ url: null, published: null });
});

const STORY =
  'The harbour was closed on Monday after a crane fell into the water, and ships had to wait outside for hours. ';
const PAGE = `<!doctype html><html lang="en-GB"><head><title>Harbour closed - Gazette</title>
<meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2024-03-04T10:00:00Z">
<link rel="canonical" href="https://example.com/harbour"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour closed</h1><p>${STORY.repeat(3)}</p><figure><img src="x.jpg" alt="x"><figcaption>The crane on Sunday.</figcaption></figure>
<p>“We&nbsp;heard a <b>bang</b>,” said Anna Berg.</p><p>${STORY.repeat(3)}</p><script>alert(1)</script></article><footer>Terms</footer></body></html>`;

test('takes the story out of a page, with its title, outlet, address and date', async () => {
  const source = await read(PAGE, 'html', 'x.html');
  expect(source).toMatchObject({
    outlet: 'Gazette',
    url: 'https://example.com/harbour',
    published: '2024-03-04',
    language: 'en-GB',
  });
  expect(source.title).toContain('Harbour closed');
  expect(source.text).toContain('\n\n“We\u00a0heard a bang,” said Anna Berg.\n\n');
  expect(source.text).not.toMatch(/alert|Terms|Home/);
  const captions = source.furniture.filter(({ kind }) => kind === 'caption');
  expect(captions.map(({ start, end }) => source.text.slice(start, end))).toEqual(['The crane on Sunday.']);
});

const WIRE =
  'Subject: Harbour closed\nFrom: desk@example.com\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n\nPORT TOWN (ABC) — The harbour was closed.';

test.each<DocumentKind>(['mail', 'text'])(
  'takes the headers of wire copy pasted as %s for what they are',
  async (kind) => {
    const source = await read(WIRE, kind, 'wire.eml');
    expect(source).toMatchObject({
      title: 'Harbour closed',
      published: '2024-03-04',
      dateline: 'PORT TOWN',
      text: WIRE,
    });
    expect(source.furniture.filter(({ kind: is }) => is === 'header')).toHaveLength(3);
  },
);

test('reads a letter without headers as the text that it is', async () => {
  expect((await read('The harbour was closed.\nShips wait.', 'mail', 'x.eml')).text).toBe(
    'The harbour was closed.\nShips wait.',
  );
});

const bytesOf = (latin: string): Uint8Array => Uint8Array.from(latin, (sign) => sign.charCodeAt(0));
const letter = (headers: string, body: string): Uint8Array =>
  bytesOf(`MIME-Version: 1.0\r\nFrom: desk@example.com\r\nSubject: Harbour\r\n${headers}\r\n\r\n${body}`);
const SAID = '“We go,” said Anna Berg.';

test.each<[string, Uint8Array]>([
  [
    'windows-1252 as it stands',
    letter('Content-Type: text/plain; charset=windows-1252', '\x93We go,\x94 said Anna Berg.\r\n'),
  ],
  [
    'windows-1252, quoted-printable, with a soft line break',
    letter(
      'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
      '=93We go,=94 said =\r\nAnna Berg.\r\n',
    ),
  ],
  [
    'base64',
    letter(
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64',
      '4oCcV2UgZ28s4oCdIHNhaWQgQW5u\r\nYSBCZXJnLg==\r\n',
    ),
  ],
  [
    'two forms, of which the text is taken',
    letter(
      'Content-Type: multipart/alternative; boundary="b"',
      '--b\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n\x93We go,\x94 said Anna Berg.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Other</p>\r\n--b--\r\n',
    ),
  ],
  [
    'lines that flow',
    letter('Content-Type: text/plain; charset=windows-1252; format=flowed', '\x93We go,\x94 said \r\nAnna Berg.\r\n'),
  ],
  [
    'HTML alone',
    letter(
      'Content-Type: text/html; charset=windows-1252',
      '<html><body><p>\x93We go,\x94 said Anna Berg.</p></body></html>',
    ),
  ],
])('decodes a letter in %s', async (_, bytes) => {
  const source = await read(bytes, 'mail', 'x.eml');
  expect(source.text.trim()).toBe(SAID);
  expect(source.title).toBe('Harbour');
});

test('says of a letter with nothing but an attachment that it holds no text', async () => {
  const bytes = letter(
    'Content-Type: multipart/mixed; boundary=b',
    '--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n',
  );
  await expect(read(bytes, 'mail', 'x.eml')).rejects.toThrow(/x\.eml holds no text/);
});

test('decodes a letter in MIME', async () => {
  const mail =
    'MIME-Version: 1.0\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\nDate: Mon, 4 Mar 2024 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=A9 was closed.\r\n';
  const source = await read(new TextEncoder().encode(mail), 'mail', 'x.eml');
  expect(source).toMatchObject({ title: 'Café', published: '2024-03-04' });
  expect(source.text.trim()).toBe('The café was closed.');
});

test.each<[string, DocumentKind, RegExp]>([
  ['', 'text', /x\.txt holds no text/],
  ['\u00a0\n', 'text', /x\.txt holds no text/],
  ['a\u0000b', 'text', /x\.txt holds empty bytes/],
  ['{"text"', 'json', /x\.txt is not JSON/],
  ['{"id": "a"}', 'json', /x\.txt has no "text"\. An article is/],
  ['{"text": 5}', 'json', /x\.txt: "text" must be a text/],
  ['{"text": "a", "outlet": 5}', 'json', /x\.txt: "outlet" must be a text/],
  ['{"text": ""}', 'json', /x\.txt holds no text/],
  ['"text"', 'json', /x\.txt is no article/],
  ['[]', 'json', /x\.txt is a list\. Give each article a file of its own/],
  ['\u0001\u0002\u0003 \ufffd\ufffd', 'text', /x\.txt holds bytes that are no text/],
  ['<html><body><script>track()</script></body></html>', 'html', /x\.txt holds no text/],
  ['MIME-Version: 1.0\n\n', 'mail', /x\.txt holds no text/],
])('names the file that cannot be used: %j as %s', async (content, kind, words) => {
  const reading = read(content, kind, 'x.txt');
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(words);
});

test.each<[string, number[], RegExp]>([
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34], /x\.txt is a PDF, not text/],
  ['office document', [0x50, 0x4b, 0x03, 0x04, 0x14], /x\.txt is a ZIP archive or an office document, not text/],
  ['picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], /x\.txt is a picture \(PNG\), not text/],
])('says of a %s that it is none', async (_, bytes, words) => {
  await expect(read(Uint8Array.from(bytes), 'text', 'x.txt')).rejects.toThrow(words);
});

test('knows by its name how a file is written', () => {
  expect(['a.txt', 'a.JSON', 'a.b.html', 'a.eml', 'a.pdf', 'a'].map(documentKind)).toEqual([
    'text',
    'json',
    'html',
    'mail',
    null,
    null,
  ]);
});

test('reads a piece of a page that has no root', async () => {
  expect((await read('<p>The harbour was closed.</p><p>Ships wait.</p>', 'html', 'x.html')).text).toBe(
    'The harbour was closed.\n\nShips wait.',
  );
});

test('names a page that is nested without end', async () => {
  await expect(read('<div>'.repeat(100_000), 'html', 'x.html')).rejects.toThrow(/x\.html is nested deeper/);
});

const GARBAGE = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<html>',
    '<body',
    '>',
    '<div class="x">',
    '</div>',
    'words',
    '<figcaption>',
    '</figcaption>',
    '<script>',
    '&nbsp;',
  ],
  ...[
    '<!--',
    '-->',
    '"',
    '<title>',
    '\r\n',
    'From: a',
    'Subject: b',
    'Content-Type: text/html',
    '\n\n',
    'MIME-Version: 1.0\n',
    '{',
    '<svg>',
  ],
);

test.each<DocumentKind>(['html', 'mail', 'text', 'json'])(
  'reads garbage as %s, or says what is wrong with it',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(GARBAGE, { maxLength: 25 }), async (pieces) => {
        try {
          const { text, furniture } = await read(pieces.join(''), kind, 'x');
          for (const [at, { start, end }] of furniture.entries()) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeGreaterThanOrEqual(furniture[at - 1]?.end ?? 0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 150 },
    );
  },
);
