import { z } from 'zod';

/** What pino writes, parsed. */
export const LoggedLine = z.looseObject({
  level: z.string(),
  time: z.string(),
  msg: z.string().optional(),
  request: z.string().optional(),
  error: z.string().optional(),
});

export type LoggedLine = z.infer<typeof LoggedLine>;

/** A line of the log for a person at a terminal: `10:05:03 error A listener failed. [7f3a9c]`, and the error below it. */
export function readableLine({ level, time, msg = '', request, error, ...others }: LoggedLine): string {
  const fields = Object.entries(others).map(
    ([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  const head = [
    time.slice(11, 19),
    level.padEnd(5),
    msg,
    ...fields,
    ...(request === undefined ? [] : [`[${request}]`]),
  ];
  // Indented, so that nothing in a message can look like a line of its own.
  const text = error === undefined ? head.join(' ') : `${head.join(' ')}\n${error}`;
  return text.replaceAll('\r', '').replaceAll('\n', '\n  ');
}
