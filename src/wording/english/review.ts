import { characters, count, englishPlural } from './count.ts';

/** Reviewing what was read in a document: its form, what others did meanwhile, and what comes after. */
export const review = {
  title: 'Review',
  confirm: 'Confirm',
  review: 'Review',
  reviewSpoken: (source: string) => `Review ${source}`,
  fault: '⚠ ',
  progress: (name: string, label: string, waiting: number, unsure: number) =>
    `${name} · ${label} · ${count(waiting, 'proposal')} ${englishPlural(waiting, { one: 'waits', other: 'wait' })}, ${unsure} unsure`,
  tooLong: (length: number, source: string) =>
    `${characters(length)} as printed, more than a window shows: read them in a terminal with npm run talks -- review ${source}`,
  sure: 'sure',
  unsure: 'unsure',
  proposedBy: (whom: string) => `proposed by ${whom}`,
  confidence: (share: number) => `${Math.round(share * 100)} %`,
  skip: 'Skip',
  reject: 'Reject',
  save: 'Save, confirm later',
  confirmSure: (number: number) => `Confirm all ${number} that are sure`,
  together: {
    title: 'Confirm them together?',
    text: (number: number) =>
      `${count(number, 'statement')} whose speaker is known by a rule that is hardly ever wrong. You are recorded as who confirmed them.`,
    confirm: 'Confirm',
    deny: 'Look at each',
    done: (number: number) => `${count(number, 'proposal')} confirmed together.`,
  },
  speaker: {
    label: 'Speaker',
    perhaps: (name: string) => `Perhaps ${name}`,
    typeName: 'Type a name',
    newToDesk: 'new to the desk',
    ownVoice: 'The source’s own voice has no speaker.',
    hint: 'A name that the desk does not know can be typed.',
    guessHint: (name: string) =>
      `Perhaps ${name}? That is a guess: choose. A name that the desk does not know can be typed.`,
  },
  fields: {
    role: { label: 'Speaker as printed', hint: 'Words of the source, such as “the envoy”.' },
    cue: { label: 'Printed verb', hint: 'The reporting verb as printed, such as “said”.' },
    venue: { label: 'Where it was said, as printed' },
    toldTo: { label: 'Told to whom, as printed' },
    said: { label: 'Said', hint: '2025-07-24, 2025-07, 2025-07-24? where it is not certain. Empty: not stated.' },
    asOf: { label: 'As of', hint: 'The time of what it tells.' },
  } as Record<'role' | 'cue' | 'venue' | 'toldTo' | 'said' | 'asOf', { label: string; hint?: string }>,
  item: {
    label: 'Item',
    hint: 'The question on which it can be compared with other accounts.',
    typeWords: 'Type words of the question',
    none: 'No item',
    new: 'A new item',
    newWith: (question: string) => `New: ${question}`,
    asProposed: 'as proposed',
    proposed: (question: string, why: string | null) => `Proposed: ${question}${why === null ? '' : ` (${why})`}`,
    question: 'Question of a new item',
  },
  noneLeft: (source: string) => `No proposal of ${source} waits any more.`,
  leftForLater: (left: number) => `${count(left, 'proposal')} left for later.`,
  again: 'From the beginning',
  noneWaits: 'No proposal waits.',
  waiting: (name: string, label: string, proposals: number) => `${name} · ${label} · ${count(proposals, 'proposal')}`,
  moreSources: (left: number) => `${count(left, 'source')} more. Name one: /talks review <source>`,
  onlyEditors: 'Only editors review what was read: ask one of them, or choose “Report an error” on an answer.',
  noSource: (source: string) => `There is no source “${source}” in the store: /talks review lists those that wait.`,
  /** Each stands after the name of who was first. */
  overtaken: {
    'statement-proposed':
      'changed this proposal while you looked at it. Nothing of yours was saved. This is how it stands now.',
    'statement-confirmed': 'confirmed that proposal before you. Nothing of yours was saved. This is the next.',
    'statement-withdrawn': 'rejected that proposal before you. Nothing of yours was saved. This is the next.',
    'statement-moved': 'added a new version of the article while you looked at it. Nothing of yours was saved.',
  } as Record<string, string>,
  overtakenSomehow: 'was first. Nothing of yours was saved.',
  atWork: 'was at work on one of them. Nothing was confirmed: press again.',
};
