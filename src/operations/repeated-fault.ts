/** How long a fault that stays the same is not told again, in milliseconds. */
const PAUSE_MS = 60_000;

/**
 * Tells of a fault that comes again and again, such as a store that is down, when it first comes and then once a minute,
 * with how often it came since it was last told. Another fault is told at once.
 */
export function repeatedFault(
  tell: (error: unknown, times: number) => void,
  now: () => Date,
): (error: unknown) => void {
  let last: { text: string; toldAt: number; untold: number } | null = null;
  return (error) => {
    const text = String(error);
    const at = now().getTime();
    if (last?.text === text && at - last.toldAt < PAUSE_MS) {
      last.untold += 1;
      return;
    }
    tell(error, last?.text === text ? last.untold + 1 : 1);
    last = { text, toldAt: at, untold: 0 };
  };
}
