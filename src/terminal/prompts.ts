/** One of several answers to a question. */
export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** Somebody at a terminal who is asked. Every answer is null when they break off. */
export interface Prompts {
  choose<Value extends string>(question: string, choices: readonly Choice<Value>[]): Promise<Value | null>;
  write(question: string, hint: string): Promise<string | null>;
}

/** Asks whoever sits at the terminal; null where the input or the output is a file or another program. */
export function terminalPrompts(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Prompts | null {
  if (!input.isTTY || !output.isTTY) return null;
  return {
    async choose(message, choices) {
      const { isCancel, select } = await import('@clack/prompts');
      const chosen = await select<string>({ message, options: choices.map(({ value, label }) => ({ value, label })) });
      return isCancel(chosen) ? null : (choices.find(({ value }) => value === chosen)?.value ?? null);
    },
    async write(message, placeholder) {
      const { isCancel, text } = await import('@clack/prompts');
      const written = await text({ message, placeholder });
      return isCancel(written) ? null : written;
    },
  };
}
