import type { KnownBlock, RichTextElement } from '@slack/types';
import type { AnswerOf } from '../../commands/answer.ts';
import { dated } from '../../lines/question-lines.ts';
import { originWords, sourceWords } from '../../lines/statement-lines.ts';
import { APART, joined, type Line, lineOf } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { lengthsToTry, linesThatMayFit } from './fit.ts';
import type { Message } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, bullets, datesRemark, lines, lineWords, plainSections, richText, words } from './rich-text.ts';

/** A typed command, as it can be typed again. */
const typed = (line: string): RichTextElement => words(line, { code: true });

const list = (heading: string | Line, items: RichTextElement[][]): KnownBlock[] => [
  richText(lines(...lineWords(heading, { bold: true })), ...(items.length === 0 ? [] : [bullets(items)])),
];

/** Who speaks, with how many statements. */
export function* speakersMessages(answer: AnswerOf<'speakers'>, rendering: Rendering): Generator<Message> {
  const items = linesThatMayFit(answer.speakers, ({ name, kind, statements }) => [
    bold(name),
    ...lineWords(
      lineOf`${APART}${joined(phrases.statements.speakerKinds[kind], phrases.sources.statements(statements))}`,
    ),
  ]);
  for (const length of lengthsToTry(items.length)) {
    const speakers = answer.speakers.slice(0, length);
    const left = answer.speakers.length - length;
    const notes = left === 0 ? answer.notes : [...answer.notes, phrases.messages.moreSpeakers(left)];
    const blocks = list(dated(answer.heading, answer), items.slice(0, length));
    yield messageOf({ shows: { ...answer, speakers, notes }, blocks }, rendering);
  }
}

/** The documents, with what is known of each, and in how many origins they stand. */
export function* sourcesMessages(answer: AnswerOf<'sources'>, rendering: Rendering): Generator<Message> {
  const items = linesThatMayFit(answer.sources, ({ source, statements }) => [
    bold(source.id),
    ...lineWords(lineOf`${APART}${joined(sourceWords(source), phrases.sources.statements(statements))}`),
  ]);
  for (const length of lengthsToTry(items.length)) {
    const sources = answer.sources.slice(0, length);
    const left = answer.sources.length - length;
    const notes = left === 0 ? answer.notes : [...answer.notes, phrases.messages.moreSources(left)];
    const heading = dated(originWords(answer.articles, answer.origins), answer);
    const blocks = list(heading, items.slice(0, length));
    yield messageOf({ shows: { ...answer, sources, notes }, blocks }, rendering);
  }
}

/** What can be asked. */
export function* helpMessages(answer: AnswerOf<'help'>, rendering: Rendering): Generator<Message> {
  const items = answer.commands.map(({ usage, summary }) => [typed(`/talks ${usage}`), words(` ${summary}`)]);
  yield messageOf({ shows: answer, blocks: list(phrases.messages.help, items), worthSharing: false }, rendering);
}

/** That there is no answer, why, and what could be asked instead. */
export function* nothingMessages(answer: AnswerOf<'nothing'>, rendering: Rendering): Generator<Message> {
  for (let length = answer.near.length; length >= 0; length--) {
    const near = answer.near.slice(0, length);
    const items = near.map(({ label, ask }) => [words(phrases.messages.askedInstead(label)), typed(`/talks ${ask}`)]);
    const blocks = [
      ...plainSections(answer.why),
      ...datesRemark(answer),
      ...(items.length === 0 ? [] : [richText(bullets(items))]),
    ];
    yield messageOf({ shows: { ...answer, near }, blocks, worthSharing: false }, rendering);
  }
}
