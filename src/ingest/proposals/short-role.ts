import type { Attribution } from '../attribution.ts';

/** An attribution with its speaker's name alone. "Berg – who has left before – said" is Berg: what stands between dashes, or after "who", is the writer's own. */
export function shortRole(text: string, attribution: Attribution): Attribution {
  const { speaker } = attribution;
  const printed = speaker?.printed ?? null;
  if (!speaker || !printed) return attribution;
  const words = text.slice(printed.start, printed.end);
  const lead = /^(?:with|and|but|as|while)\s+/i.exec(words)?.[0].length ?? 0;
  const cut = /\s+[–—-]{1,2}\s|,\s+(?:who|whose|which)\s/.exec(words);
  const to = cut && cut.index > lead ? cut.index : words.length;
  if (lead === 0 && to === words.length) return attribution;
  const name = speaker.name === words ? words.slice(lead, to) : speaker.name;
  const short = { start: printed.start + lead, end: printed.start + to };
  return { ...attribution, speaker: { ...speaker, printed: short, name } };
}
