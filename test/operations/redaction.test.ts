import { webApi } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, type LogFormat } from '../../src/operations/log.ts';
import { describeError, messageWithoutTexts, redacted, redactor } from '../../src/operations/redaction.ts';

describe('a line of the log', () => {
  it.each([
    'xoxb-12-34-abcDEF',
    'xapp-1-A0-99-abcdef',
    'xoxp-1-2-3',
    'xoxe.xoxb-1-Mi0yLTg',
    'https://hooks.slack.com/commands/T1/2/abc',
    'https://hooks.slack.com/services/T1/B2/abc',
    'http://127.0.0.1:3000/response/0001/abc',
  ])('never holds %s', (secret) => {
    expect(redacted(`failed with ${secret} today`)).toMatch(/^failed with \[\w+\] today$/);
  });

  it('never holds the address of a socket, which lets in whoever has it', () => {
    expect(redacted('to wss://wss-primary.slack.com/link/?ticket=abc&app_id=1 now')).toBe('to [socket address] now');
  });

  it.each([
    ['postgres://desk:hunter2@db.example/talks', 'postgres://[password]@db.example/talks'],
    ['postgresql://desk:hun/ter@2@db.example/talks', 'postgresql://[password]@db.example/talks'],
    [
      'postgres://db.example/talks?user=desk&password=hunter2',
      'postgres://db.example/talks?user=desk&password=[password]',
    ],
    ['https://desk:hunter2@proxy.example', 'https://[password]@proxy.example'],
  ])('never holds the password of %s', (address, expected) => {
    expect(redacted(address)).toBe(expected);
  });

  it('never holds a secret that is given, also as JSON or an address writes it', () => {
    const secret = 'p"ä/ss word+';
    const line = `${secret} ${JSON.stringify({ secret })} https://example.com/?x=${encodeURIComponent(secret)}`;
    expect(redactor([secret, ''])(line)).toBe('[secret] {"secret":"[secret]"} https://example.com/?x=[secret]');
  });

  it.each<LogFormat>(['json', 'text'])('holds no secret wherever one is logged, as %s', (format) => {
    const secret = fc.oneof(
      fc.string({ minLength: 8, unit: 'grapheme' }).filter((text) => /\S{8}/.test(text)),
      fc.stringMatching(/^xox[abp]-[\w-]{8,20}$/),
    );
    fc.assert(
      fc.property(secret, fc.constantFrom('message', 'field', 'error', 'cause'), (hidden, where) => {
        const lines: string[] = [];
        const log = createLog({ write: (line) => lines.push(line), level: 'info', format, secrets: [hidden] });
        const inError = new Error('failed', { cause: new Error(`with ${hidden}`) });
        if (where === 'message') log.warn(`with ${hidden}`);
        else if (where === 'field') log.warn({ address: `with ${hidden}` }, 'failed');
        else log.warn({ error: where === 'error' ? inError.cause : inError }, 'failed');
        expect(lines).toHaveLength(1);
        expect(lines[0]).not.toContain(hidden);
        expect(lines[0]).not.toContain(JSON.stringify(hidden).slice(1, -1));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an error in the log', () => {
  it('is told with what Slack said to it and its cause', () => {
    const refused = new webApi.WebAPIPlatformError({
      ok: false,
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
    });
    const line = describeError(new Error('could not post', { cause: refused }));
    expect(line).toContain('could not post');
    expect(line).toContain('invalid_blocks');
    expect(line).toContain('/blocks/0/text/text');
    expect(line).toContain('redaction.test.ts');
  });

  it('quotes nothing that somebody wrote', () => {
    const statement = 'The harbour will be closed for three weeks, and nobody was asked';
    let error: unknown;
    try {
      JSON.parse(`{"text": ${statement}`);
    } catch (thrown) {
      error = thrown;
    }
    expect(String(error)).toContain('The harbo');
    for (const quoted of [`"${statement}"`, `“${statement}”`, `'${statement}'`, `\`${statement}\``])
      expect(describeError(new RangeError(`not expected: ${quoted} in change 7`))).toMatch(
        /^RangeError: not expected: \[64 characters\] in change 7\n/,
      );
  });

  it('is cut where a text would make it long', () => {
    expect(messageWithoutTexts('x'.repeat(10_000))).toHaveLength(501);
    expect(messageWithoutTexts('Not saved: var/talks.db is there already.')).toBe(
      'Not saved: var/talks.db is there already.',
    );
  });
});
