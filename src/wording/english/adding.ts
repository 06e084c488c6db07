import { characters, count, englishPlural } from './count.ts';

/** Adding an article: its form, what became of it, and why one cannot be taken. */
export const adding = {
  title: 'Add to Talks',
  submit: 'Read it',
  reading: (what: string) => `Reading ${what}…`,
  theText: 'the text',
  fault: (fault: string) => `⚠ ${fault}`,
  prefilled:
    'The fields hold what the text says of itself. Fill in what it does not say; what nobody knows stays empty.',
  notPrefilled:
    'What the text says of itself is found when it is read. Fill in what it does not say; what nobody knows stays empty.',
  fields: {
    outlet: { label: 'Outlet', hint: 'Who published it. Leave it empty where that is not known.' },
    title: { label: 'Headline' },
    url: { label: 'Address', hint: 'https://… An address that is in the store makes this its next version.' },
    published: { label: 'Published', hint: 'A date such as 2025-07-24. Relative dates are counted from it.' },
    credit: { label: 'Credit line', hint: 'As printed, such as © AFP 2025.' },
  } as Record<'outlet' | 'title' | 'url' | 'published' | 'credit', { label: string; hint?: string }>,
  story: 'Story',
  text: (part: number, parts: number) => (parts === 1 ? 'Text' : `Text, part ${part} of ${parts}`),
  textHint: 'As it was sent, with its headers and credit line.',
  file: (name: string, length: number | null) => (length === null ? name : `${name} · ${characters(length)}`),
  opening: (words: string) => `It begins: ${words}`,
  review: (proposals: number) => `Review ${count(proposals, 'proposal')}`,
  nextFile: 'Add the next file',
  filesLeft: (left: number, next: string) => `${count(left, 'file')} of the message left: ${next} …`,
  became: {
    new: (name: string) => `Added: ${name}`,
    version: (name: string) => `Added as the next version of an article in the store: ${name}`,
    known: (name: string) => `In the store already, with the same words: ${name}`,
  },
  noneFound: 'No statement was found in it.',
  noneWaits: 'No proposal of it waits.',
  waits: (proposals: number, unsure: number) =>
    `${count(proposals, 'proposal')} ${englishPlural(proposals, { one: 'waits', other: 'wait' })}, ${unsure} of them unsure. None is in an answer until an editor confirms it.`,
  oneOrigin: (agency: string, names: readonly string[], why: string) =>
    `One origin (${agency}): ${names.join('; ')}. ${why}`,
  toReview: (source: string) => `To look at them: /talks review ${source}`,
  untold: 'What became of an article could not be told to whoever added it',
  noArticle: 'There is no article.',
  noText: 'This message holds no text to add.',
  noReadableFile: 'Talks reads .txt, .html and .eml files, and this message has none: save the article as one of them.',
  nobodyIsEditor:
    'Nobody is an editor yet, and only editors add articles: whoever runs Talks names them in TALKS_EDITORS.',
  onlyEditors:
    'Only editors add articles to Talks: ask one of them to choose “Add to Talks” in the menu of this message.',
  textTooLong: (length: number) =>
    `This text has ${characters(length)}, more than a form in Slack holds: upload it as a .txt file, and choose “Add to Talks” in its menu.`,
  files: {
    notKept: (name: string) => `${name} is not kept by Slack, so Talks cannot read it. Upload the file itself.`,
    notAllowed:
      'Slack does not let Talks read files: whoever installed it must reinstall it from manifest.json (scope files:read).',
    notGiven: (name: string, why: string | number) =>
      `Slack did not give ${name} (${why}). Try again, or upload it anew.`,
    tooLarge: (name: string) => `${name} is larger than 5 MB, as no article is. Upload the article alone, as text.`,
  },
};
