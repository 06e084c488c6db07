import { backup } from './backup.ts';
import { benchSearch } from './bench-search.ts';
import { check } from './check.ts';
import { confirm } from './confirm.ts';
import { confirmDifference } from './confirm-difference.ts';
import { copy } from './copy.ts';
import { correct } from './correct.ts';
import { differences } from './differences.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportFacts } from './export.ts';
import { extract } from './extract.ts';
import { hold } from './hold.ts';
import { importFacts } from './import.ts';
import { ingest } from './ingest.ts';
import { locate } from './locate.ts';
import { propose } from './propose.ts';
import { record } from './record.ts';
import { restore } from './restore.ts';
import { review } from './review.ts';
import type { TerminalCommand } from './terminal-command.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

/** What only a terminal does, in the order of help. To add one: its file, one line here, its test. */
export const terminalCommands: readonly TerminalCommand[] = [
  ingest,
  review,
  locate,
  record,
  propose,
  confirm,
  correct,
  hold,
  withdraw,
  explain,
  confirmDifference,
  differences,
  exportFacts,
  importFacts,
  check,
  extract,
  verify,
  doctor,
  backup,
  restore,
  copy,
  benchSearch,
];
