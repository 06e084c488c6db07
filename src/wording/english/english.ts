import { adding } from './adding.ts';
import { admission } from './admission.ts';
import { answers } from './answers.ts';
import { buttons } from './buttons.ts';
import { checks } from './checks.ts';
import { commands } from './commands.ts';
import { dates } from './dates.ts';
import { differences } from './differences.ts';
import { drafts } from './drafts.ts';
import { editing } from './editing.ts';
import { failures } from './failures.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { messages } from './messages.ts';
import { notes } from './notes.ts';
import { pictures } from './pictures.ts';
import { questions } from './questions.ts';
import { review } from './review.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { unanswered } from './unanswered.ts';
import { watches } from './watches.ts';
import { windows } from './windows.ts';

/** All that Talks says in English, by surface. Another language is a folder like this one. */
export const english = {
  adding,
  admission,
  answers,
  buttons,
  checks,
  commands,
  dates,
  differences,
  drafts,
  editing,
  failures,
  history,
  home,
  messages,
  notes,
  pictures,
  questions,
  review,
  sources,
  statements,
  unanswered,
  watches,
  windows,
};
