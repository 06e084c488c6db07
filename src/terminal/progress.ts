/** What is shown of work on many files. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Fewer files are done before anybody looks. */
const WORTH_SHOWING = 20;

/** A bar on a terminal that somebody looks at; nothing where the output goes into a file or another program. */
export async function progressOn(output: NodeJS.WriteStream, total: number, what: string): Promise<Progress> {
  if (!output.isTTY || total < WORTH_SHOWING) return { step: () => {}, end: () => {} };
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: total, output });
  bar.start(what);
  let done = 0;
  return {
    step: () => {
      done += 1;
      bar.advance(1, `${what}: ${done} of ${total}`);
    },
    end: () => bar.stop(`${what}: ${done} of ${total}`),
  };
}
