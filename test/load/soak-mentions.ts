import type { FaultLog } from './soak-faults.ts';
import type { Became, Mentioned } from './soak-questions.ts';

/** A mention that was posted is answered once; these are not, and Talks is at fault. */
const WRONG: ReadonlySet<Became> = new Set(['never answered', 'answered twice']);

/** What Slack has an acknowledgement for may still be on its way to its answer for so long, in milliseconds. */
const ANSWERING_MS = 20_000;

/** Counts what became of mentions, and names the fault during which each happened that did not go as on a quiet day. */
export class MentionTally {
  readonly #faults: Pick<FaultLog, 'during' | 'timesBetween'>;
  readonly #counted = new Map<Became, Map<string, number>>();

  constructor(faults: Pick<FaultLog, 'during' | 'timesBetween'>) {
    this.#faults = faults;
  }

  /** Counts one; gives what is wrong with it as a sentence, or null. */
  count(question: string, { became, from, to, attempts }: Mentioned): string | null {
    const isWrong = WRONG.has(became);
    const until = isWrong ? to + ANSWERING_MS : to;
    const fault = became === 'answered' ? '' : this.#faults.during(from, until);
    const during = this.#counted.get(became) ?? new Map<string, number>();
    this.#counted.set(became, during.set(fault, (during.get(fault) ?? 0) + 1));
    if (!isWrong) return null;
    const times = this.#faults.timesBetween(from, until);
    return `a mention was ${became}: “${question}” (Slack: ${attempts.join(', ')}; faults: ${times})`;
  }

  /** "139 answered, 3 sent again and answered (2 socket: kill, 1 socket: silent)". */
  words(): string {
    const counts = [...this.#counted].map(([became, during]) => {
      const all = [...during.values()].reduce((sum, times) => sum + times, 0);
      const faults = [...during].filter(([fault]) => fault !== '').map(([fault, times]) => `${times} ${fault}`);
      return `${all} ${became}${faults.length === 0 ? '' : ` (${faults.join(', ')})`}`;
    });
    return counts.length === 0 ? 'none' : counts.join(', ');
  }
}
