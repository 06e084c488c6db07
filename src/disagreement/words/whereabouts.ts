import type { Span } from '../../facts/span.ts';
import { FUNCTION_WORDS, stemOf } from './content-words.ts';

/** Where a text puts a thing: "a teacher training college near Harbour". */
export interface Whereabouts extends Span {
  /** The stems of the last two words of the thing. */
  thing: string;
  preposition: string;
  place: string;
}

const AT =
  /(?<thing>(?:\b\p{Ll}[\p{L}'’-]+\s+){2,5})(?<preposition>in|near|outside|inside)\s+(?:the\s+)?(?:(?:town|city|village|state capital|capital|district|suburb)\s+(?:of\s+)?)?(?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})(?!['’]s|[\p{L}-]| (?:\p{Lu}|capital|city|province|region|state|airport|district|area|border|coast))/gu;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** "In the Asian financial hub" names no place by itself. */
const DEMONYM = /(?:[aei]an|ese|ish)$/;

/** The things that a text puts in or near a named place; verbs and adverbs before the preposition are no things. */
export const whereaboutsIn = (text: string, start = 0): Whereabouts[] =>
  [...text.matchAll(AT)].flatMap(({ index, 0: whole, groups = {} }): Whereabouts[] => {
    const { thing = '', preposition = '', place = '' } = groups;
    const words = thing.trim().split(/\s+/).slice(-2);
    if (
      CALENDAR.test(place) ||
      DEMONYM.test(place) ||
      words.some(
        (word) =>
          FUNCTION_WORDS.has(word) ||
          /(?:ed|ing|ly|^found|^took|^place|^years?|^ago|^weeks?|^months?|^days?|^group|^people|^man|^men|^wom[ae]n)$/.test(
            word.replace(/^(?:training|building|meeting|wedding)$/, ''),
          ),
      )
    )
      return [];
    return [
      {
        start: start + index,
        end: start + index + whole.length,
        thing: words.map(stemOf).join(' '),
        preposition,
        place,
      },
    ];
  });
