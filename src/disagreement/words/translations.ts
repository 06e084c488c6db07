const LANGUAGES =
  'Albanian|Amharic|Arabic|Armenian|Bengali|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dari|Dutch|Farsi|Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Khmer|Korean|Kurdish|Latvian|Lithuanian|Malay|Mandarin|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Tibetan|Turkish|Ukrainian|Urdu|Vietnamese';

const TRANSLATED = new RegExp(
  String.raw`\b(?:translat(?:ed|ion|or)|interpreter)\b|\b(?:said|says|saying|told|speaking|spoke|wrote|writing|posted|tweeted|statement|speech|interview|added|asked)\b[^.!?]{0,60}\bin (?:${LANGUAGES})\b(?! [\p{L}])|\b(?:speaking|writing|wrote|spoke|said) in (?:${LANGUAGES})\b`,
  'u',
);

/** Whether a text says that the words it quotes were said in another language: two translations of one saying are no misquote. */
export const tellsOfTranslation = (text: string): boolean => TRANSLATED.test(text);
