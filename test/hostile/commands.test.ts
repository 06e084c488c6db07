import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/answer.ts';
import { answerJson } from '../../src/commands/answer-json.ts';
import { answerToDraft } from '../../src/commands/check.ts';
import type { Asking } from '../../src/commands/command.ts';
import { answerTo, answerToQuestion, commandTable } from '../../src/commands/index.ts';
import { QuestionError } from '../../src/commands/question.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { findBlockFaults } from '../../src/playground/block-validation.ts';
import { answerMessage } from '../../src/slack/blocks/answer-message.ts';
import { messageFaults } from '../../src/slack/blocks/limit-faults.ts';
import type { Message } from '../../src/slack/blocks/message.ts';
import { unescapeText } from '../../src/slack/mrkdwn.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { cpuOf } from './cpu.ts';
import { hostileFacts } from './hostile-facts.ts';
import { ALL, HOSTILE, OWN, pairs } from './hostile-strings.ts';
import { rawMarkupIn } from './raw-markup.ts';

const NOW = new Date('2025-08-01T09:00:00Z');
const ASKING: Asking = { channel: null, now: NOW, offset: 0, limit: 5 };
/** What anybody may wait for an answer, in milliseconds of CPU. */
const LONGEST_ANSWER = 500;
const LONG_TEST = { timeout: ALL ? 3_600_000 : 120_000 };

const harbour = createDesk(harbourStory());
const hostile = createDesk(hostileFacts());

/** What is asked for the first time by a line, rendered as Slack gets it; null where the question is refused with a sentence. */
function messageFor(line: string, desk: Desk, style: 'full' | 'brief'): Message | null {
  try {
    const answer = style === 'full' ? answerTo(line, desk, ASKING) : answerToQuestion(line, desk, ASKING);
    JSON.stringify(answerJson(answer, plainText(answer)));
    const page = { asked: style === 'full' ? 'command' : 'question', text: line, offset: 0 } as const;
    return answerMessage(answer, { audience: style === 'full' ? 'asker' : 'everyone', style, page });
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.message).not.toContain('\n');
    return null;
  }
}

function expectSound(message: Message, about: string): void {
  expect(rawMarkupIn(message), about).toEqual([]);
  expect(messageFaults(message), about).toEqual([]);
  expect(findBlockFaults(message.blocks, 'message'), about).toEqual([]);
}

/** Where nobody wrote an entity, none may be left once the text is read back. */
const isEscapedOnce = ({ text }: Message): boolean => !/&(?:amp|lt|gt);/.test(unescapeText(text));

test('there are at least 900 hostile strings, 400 of them our own', () => {
  expect(OWN.length).toBeGreaterThanOrEqual(400);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(900);
});

describe('whatever is asked', () => {
  const COMMANDS = ['', ...commandTable.map(({ name }) => name)];

  test(
    'every command answers or refuses in a sentence, within half a second, with nothing of it as markup',
    LONG_TEST,
    () => {
      for (const [{ kind, text }, command] of pairs(HOSTILE, COMMANDS, 3000)) {
        const line = `${command} ${text}`;
        const about = `${command || 'a question'}: ${kind}: ${JSON.stringify(text.slice(0, 80))}`;
        const style = line.length % 3 === 0 ? 'brief' : 'full';
        let message: Message | null = null;
        const took = cpuOf(
          () => {
            message = messageFor(line, harbour, style);
          },
          { enough: LONGEST_ANSWER },
        );
        expect(took, about).toBeLessThan(LONGEST_ANSWER);
        if (message) expectSound(message, about);
        if (message && !line.includes('&')) expect(isEscapedOnce(message), about).toBe(true);
      }
    },
  );

  test('a draft of a hostile string is checked, within half a second', LONG_TEST, () => {
    for (const [{ kind, text }] of pairs(HOSTILE, ['a draft'], 320)) {
      const about = `${kind}: ${JSON.stringify(text.slice(0, 80))}`;
      const draft = `“${text}” Ines Okafor said. ${text}`.slice(0, 40_000);
      const answers: Answer[] = [];
      const check = () => answers.push(answerToDraft(draft, harbour, ASKING));
      expect(cpuOf(check, { enough: LONGEST_ANSWER }), about).toBeLessThan(LONGEST_ANSWER);
      const page = { asked: 'command', text: 'check', offset: 0 } as const;
      for (const answer of answers.slice(0, 1))
        expectSound(answerMessage(answer, { audience: 'asker', style: 'full', page }), about);
    }
  });
});

describe('whatever the sources say', () => {
  const ids = [...hostile.sources.keys()];
  const lines = [
    ...['status', 'find crane', 'figures', 'disputed', 'disputed all', 'timeline', 'who', 'sources', 'help'],
    ...ids.flatMap((id) => [`source ${id}`, `history ${id}-1`, `statement ${id}-1`, `compare ${id} ${ids[0]}`]),
    ...[...hostile.speakers.values()].flatMap(({ name }) => [`quote ${name}`, `by:"${name}"`]),
  ];

  test('no answer has it as markup, and each is within Slack’s limits', LONG_TEST, () => {
    let shown = 0;
    for (const line of lines) {
      for (const style of ['full', 'brief'] as const) {
        const message = messageFor(line, hostile, style);
        if (!message) continue;
        expectSound(message, line);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(lines.length);
  });
});
