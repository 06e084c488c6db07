/** What the terminal was told: words, options, where to print. */
export interface TerminalRun {
  words: string[];
  /** The folder of curated data. */
  data: string;
  json: boolean;
  print(text: string): void;
}

/** Work that only the terminal does; everything else is a subcommand of `/talks`. Ends without a word when all is well, or throws a UserError. */
export interface TerminalCommand {
  name: string;
  usage: string;
  summary: string;
  run(run: TerminalRun): Promise<void>;
}
