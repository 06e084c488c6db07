import { overlap, type Span, within } from '../../facts/span.ts';
import type { Attribution, NamedSpeaker } from '../attribution.ts';
import { isOutlet } from '../naming/outlets.ts';

/**
 * Attributions in which an outlet speaks only for itself. In "…, Hart said, according to AFP" or "the paper quoted Hart as
 * saying …" Hart speaks and the outlet is the channel: what was quoted there goes to the outermost other saying around it,
 * and so does what goes on with the same speaker. Corpora that ask for the outermost speaker are served before this.
 */
export function spokenNotCarried(attributions: readonly Attribution[]): Attribution[] {
  const given = new Map<Attribution, Span[]>();
  const left = new Map<Attribution, Span[]>();
  const speaks = new Map<number, Attribution>();
  for (const [at, channel] of attributions.entries()) {
    if (channel.direct.length === 0 || !isChannel(channel.speaker)) continue;
    for (const quoted of channel.direct) {
      const around = channel.cue ? outermostAround(quoted, at, attributions) : speaks.get(startOf(channel));
      if (!around) continue;
      given.set(around, [...(given.get(around) ?? []), quoted]);
      left.set(channel, [...(left.get(channel) ?? []), quoted]);
      speaks.set(startOf(channel), around);
    }
  }
  if (given.size === 0) return [...attributions];
  return attributions.flatMap((attribution): Attribution[] => {
    const more = given.get(attribution);
    const less = left.get(attribution);
    if (!more && !less) return [attribution];
    const direct = [...attribution.direct.filter((span) => !less?.includes(span)), ...(more ?? [])];
    const beside = (more ?? []).filter((span) => !attribution.contents.some((content) => overlap(content, span)));
    const contents = less && direct.length === 0 ? withoutQuotations(attribution, less) : attribution.contents;
    return contents.length === 0 && beside.length === 0
      ? []
      : [{ ...attribution, direct: direct.toSorted(byPlace), contents: [...contents, ...beside].toSorted(byPlace) }];
  });
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

const startOf = ({ speaker }: Attribution): number => speaker?.printed?.start ?? -1;

function isChannel(speaker: NamedSpeaker | null): boolean {
  const resolution = speaker?.resolution;
  const name = resolution?.name ?? resolution?.guess ?? null;
  return name !== null && resolution?.kind !== 'person' && isOutlet(name);
}

/** The contents that are more than the quotations that went elsewhere. */
const withoutQuotations = ({ contents }: Attribution, gone: readonly Span[]): Span[] =>
  contents.filter((content) => !gone.some((span) => within(content, span) || within(span, content)));

/** The longest other saying with a speaker that holds a quotation. Sayings lie near one another, so few are looked at. */
function outermostAround(quoted: Span, at: number, attributions: readonly Attribution[]): Attribution | undefined {
  let best: Attribution | undefined;
  let longest = -1;
  for (const other of attributions.slice(Math.max(0, at - NEAR), at + NEAR)) {
    if (other === attributions[at] || !other.speaker?.resolution || isChannel(other.speaker)) continue;
    if (NO_SAYING.has(other.rule)) continue;
    const around = other.contents.find((content) => within(quoted, content));
    if (!around || around.end - around.start <= longest) continue;
    best = other;
    longest = around.end - around.start;
  }
  return best;
}

const NEAR = 8;

/** Rules whose verbs and nouns may tell what somebody thinks, in the outlet's words. */
const NO_SAYING = new Set(['attitude', 'noun']);
