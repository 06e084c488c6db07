import type { Answer } from '../commands/answer.ts';
import { answerTo, answerToQuestion } from '../commands/index.ts';
import type { Desk } from '../desk/desk.ts';
import { answerMessage } from './blocks/answer-message.ts';
import { PAGE_LENGTH, type Page } from './blocks/buttons.ts';
import type { Message } from './blocks/message.ts';
import type { Rendering } from './blocks/rendering.ts';

/** A page that was asked for: what is answered, and that as a message. */
export interface AnsweredPage {
  readonly answer: Answer;
  message(rendering: Omit<Rendering, 'page'>): Message;
}

type Answered = <Answer>(answer: () => Answer) => Promise<Answer>;

interface Kept {
  /** What the channel might see when it was answered: an embargo ends while the facts stay as they are. */
  seen: Desk;
  revision: string;
  day: number;
  page: AnsweredPage;
}

/** Longer questions are pasted passages, which nobody asks twice. */
const LONGEST_KEPT = 300;
/** A long answer takes some hundred kilobytes as blocks. */
const MOST_KEPT = 100;
const DAY = 86_400_000;

/**
 * Answers what is asked in a channel, and keeps what it answered for as long as the same would be answered again: when news
 * breaks, many ask the same within a minute. The same means for this channel, from these facts, and on this day.
 */
export class AnsweredPages {
  readonly #desk: () => Desk;
  readonly #now: () => Date;
  readonly #answered: Answered;
  readonly #kept = new Map<string, Kept>();

  /** `answered` runs an answer, again where that searches what is not in memory; once unless told. */
  constructor(desk: () => Desk, now: () => Date, answered: Answered = async (answer) => answer()) {
    this.#desk = desk;
    this.#now = now;
    this.#answered = answered;
  }

  /** Rejects with a UserError when the question cannot be understood, or what it searches cannot be reached. */
  of(page: Page, channel: string | null): Promise<AnsweredPage> {
    return this.#answered(() => this.#answeredNow(page, channel));
  }

  #answeredNow(page: Page, channel: string | null): AnsweredPage {
    const desk = this.#desk();
    const now = this.#now();
    const seen = desk.seenIn(channel, now);
    const { revision } = desk;
    const day = Math.floor(now.getTime() / DAY);
    const key = JSON.stringify([page.asked, page.text, page.offset, channel]);
    const kept = this.#kept.get(key);
    if (kept && kept.seen === seen && kept.revision === revision && kept.day === day) {
      this.#keep(key, kept);
      return kept.page;
    }
    const answered = answeredPage(page, channel, desk, now);
    // What was known on a date may have had other embargoes than today's facts.
    if (answered.answer.known === null && page.text.length <= LONGEST_KEPT)
      this.#keep(key, { seen, revision, day, page: answered });
    return answered;
  }

  /** As the newest of all: what was not asked for longest goes first. */
  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    const [longestAgo] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && longestAgo !== undefined) this.#kept.delete(longestAgo);
    this.#kept.set(key, kept);
  }
}

function answeredPage(page: Page, channel: string | null, desk: Desk, now: Date): AnsweredPage {
  const ask = page.asked === 'command' ? answerTo : answerToQuestion;
  const answer = ask(page.text, desk, { channel, now, offset: page.offset, limit: PAGE_LENGTH });
  const messages = new Map<string, Message>();
  return {
    answer,
    message(rendering) {
      const key = JSON.stringify([rendering.audience, rendering.style]);
      const kept = rendering.sharedBy === undefined ? messages.get(key) : undefined;
      const message = kept ?? answerMessage(answer, { ...rendering, page });
      if (rendering.sharedBy === undefined) messages.set(key, message);
      return message;
    },
  };
}
