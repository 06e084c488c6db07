import { parseArgs } from 'node:util';
import { QuestionError } from '../commands/question.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  store: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  as: { type: 'string' },
  reason: { type: 'string' },
  version: { type: 'string' },
  out: { type: 'string' },
  history: { type: 'boolean' },
  confirmed: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  story: { type: 'string' },
  confirm: { type: 'string', multiple: true },
  reject: { type: 'string', multiple: true },
  'confirm-sure': { type: 'boolean' },
  edit: { type: 'string' },
  set: { type: 'string', multiple: true },
  move: { type: 'string', multiple: true },
  seen: { type: 'string' },
} as const;

const EVERYWHERE = ['json', 'store', 'data', 'help'];

/** Options that only some commands take. */
export type OwnOption =
  | 'as'
  | 'reason'
  | 'version'
  | 'out'
  | 'history'
  | 'confirmed'
  | 'dry-run'
  | 'story'
  | 'confirm'
  | 'reject'
  | 'confirm-sure'
  | 'edit'
  | 'set'
  | 'move'
  | 'seen';

/** What was typed: words, and the options with their values. */
export type Arguments = ReturnType<typeof readArguments>;
export type Options = Arguments['options'];

/** Takes options from among the words, wherever they stand. Throws QuestionError for one that no command knows. */
export function readArguments(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: OPTIONS });
    return { options: values, words: positionals };
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message.split(/\.\s/)[0] : String(cause);
    throw new QuestionError(`${fact?.replace(/\.$/, '')}. ${CHOICES}`, { cause });
  }
}

const CHOICES = 'The options are --json, --store URL and --data DIR; those of each command are in: talks help.';

/** Throws QuestionError when an option was given that this command does not take. */
export function refuseOtherOptions(options: Options, name: string, own: readonly OwnOption[]): void {
  const takes = [...EVERYWHERE, ...own];
  const other = Object.keys(options).find((option) => !takes.includes(option));
  if (other === undefined) return;
  throw new QuestionError(`${name} takes no --${other}. ${CHOICES}`);
}

/** The version that an editor says they had before them, or undefined. Throws QuestionError when it is no number. */
export function versionIn({ version }: Options): number | undefined {
  return numberIn(version, '--version', 'version');
}

/** The last change of the log that an editor says they had before them, or undefined. Throws QuestionError when it is no number. */
export function seenIn({ seen }: Options): number | undefined {
  return numberIn(seen, '--seen', 'last change');
}

function numberIn(given: string | undefined, option: string, what: string): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new QuestionError(`${option} is “${given}”. Give the number of the ${what} that you had before you.`);
}
