import type { Statement } from '../facts/statement.ts';
import type { Against } from './against.ts';
import type { CheckedDraft, FormerWording } from './checked.ts';
import type { Draft } from './draft.ts';
import { checkFigure } from './figure-check.ts';
import { FigureIndex } from './figure-index.ts';
import { checkParaphrase } from './paraphrase-check.ts';
import { checkQuotation } from './quotation-check.ts';
import { StatementIndex } from './statement-index.ts';
import { surroundingsOf } from './surroundings.ts';

/** What drafts are checked against, as it is now: see `Against`, and the wordings that stood once, of all statements, seen or not. */
export interface Checking extends Omit<Against, 'index'> {
  statements: ReadonlyMap<string, Statement>;
  former: readonly FormerWording[];
  /** Names how far the log was read for it: as long as it stays, nothing has changed. */
  revision: string;
}

/** Checks drafts; keeps what it has worked out about statements from one draft to the next. */
export class Checker {
  readonly #index = new StatementIndex();
  readonly #figures = new FigureIndex();
  readonly #formerIndex = new StatementIndex();
  #revision: string | null = null;

  /** Takes in a statement before a draft asks for it; each would else be taken in while the first draft waits. */
  takeIn(id: string, statement: Statement): void {
    this.#index.takeIn(id, statement);
    this.#figures.takeIn(id, statement);
  }

  /** A verdict for each quotation, attributed paraphrase and figure of a draft. Its time grows with the draft's length alone, but for the first draft, and after changes. */
  check(draft: Draft, { statements, former, revision, ...known }: Checking): CheckedDraft {
    // A source's statements are put in the order of its text each time they are asked for, and each quotation asks.
    const rest = { ...known, statementsOf: onceForEach(known.statementsOf) };
    const wordings = new Map(former.map((wording, number) => [`${number} ${wording.statement.id}`, wording]));
    if (revision !== this.#revision) {
      this.#index.update(statements);
      this.#figures.update(statements);
      this.#formerIndex.update(new Map([...wordings].map(([key, { statement }]) => [key, statement])));
      this.#revision = revision;
    }
    const against: Against = { ...rest, index: this.#index };
    const then = { wordings, against: { ...rest, index: this.#formerIndex, statementsOf: () => [] } };
    return {
      quotations: draft.quotations.map((quotation, at) =>
        checkQuotation({ quotation, text: draft.text, surroundings: () => surroundingsOf(draft, at) }, against, then),
      ),
      paraphrases: draft.paraphrases.map((paraphrase) => checkParaphrase(paraphrase, draft.text, against)),
      figures: draft.figures.map((figure) => checkFigure(figure, draft.text, this.#figures, against)),
    };
  }
}

/** A function's answers, each worked out once. */
function onceForEach<Answer>(ask: (id: string) => Answer): (id: string) => Answer {
  const answers = new Map<string, Answer>();
  return (id) => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    const answer = ask(id);
    answers.set(id, answer);
    return answer;
  };
}
