import type { Asked } from '../commands/answer.ts';
import { type FilterName, isLimit } from '../search/filters.ts';
import { dateWords } from '../wording/date-words.ts';
import { phrases } from '../wording/phrases.ts';

const { questions } = phrases;

/** The filters whose values are dates. */
const DATED: ReadonlySet<FilterName> = new Set(['since', 'until', 'said', 'published']);

/** What a question was narrowed to, as it was understood: "by: Steve Witkoff or Hamas", "said or published since 24 Jul 2025". */
export const narrowedWords = ({ narrowed = [] }: Pick<Asked, 'narrowed'>): string[] =>
  [...Map.groupBy(narrowed, ({ filter }) => filter)].map(([filter, all]) => {
    const values = all.map(({ value }) => (DATED.has(filter) ? dateWords(value) : value));
    return questions.narrowed[filter](isLimit(filter) ? questions.allOf(values) : questions.anyOf(values));
  });
