/** Words that join and say nothing of a subject: articles, pronouns, prepositions, conjunctions, auxiliaries. Closed classes of English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those i he she it we they you him her them us me his its our their my your who whom whose which what when where why how of in on at by for with from to into onto over ' +
    'under about after before during since until as than through between among against without within and or but nor so yet if because while although though whether not no is are was were be been being am ' +
    'has have had having do does did will would can could may might must shall should there here also more most some any all both each other such only very just still already'
  ).split(' '),
);
