import type { Span } from '../../facts/span.ts';
import { roleOf } from '../naming/roles.ts';
import type { MarkedSpan } from '../text/marked-span.ts';
import type { InheritedRule } from './quoted-speech.ts';
import { isCalled, isEntitled, isInTitleCase, isNamedThere, isPlacedThere, wordCount } from './spoken.ts';

/** Things that carry writing which nobody speaks. */
const SIGNS = new Set(
  'image images picture pictures photo photos photograph photographs graphic graphics meme memes shirt shirts t-shirt t-shirts'.split(
    ' ',
  ),
);
/** Small words after a quotation that describe nothing: it is no word of theirs. */
const AFTER = new Set(
  'and or but of to in on at by for from with about as that which who whom whose when while where if because than over after before during into against is was are were be been being has have had will would could should can may might must not among between under toward towards through since until without within he she they it we you i said says told asked his her their its our my the a an this these those also only just even so yet both instead despite like once again too if whether unless'.split(
    ' ',
  ),
);
/** Nouns for what somebody said: "his “never again” pledge". */
const UTTERANCES = new Set(
  'comment comments remark remarks line lines moniker nickname slogan slogans chant chants cry cries call calls quip jab taunt insult joke question answer reply response pledge promise vow warning threat speech mantra message messages phrase claim claims statement statements accusation label description tweet tweets'.split(
    ' ',
  ),
);
/** Words that begin a subject which is a thing, or anybody, unless a name or a person's role follows. */
const OPENS_THING = new Set(
  'the a an this that these those it i one some many others other such there both all several any each every nothing anyone who what which as in at on for if will yes'.split(
    ' ',
  ),
);

/**
 * Whether a quotation that a cue claims was spoken by nobody all the same: the name of a programme, a book or a group ("she
 * said on “Morning Show”"), what a sign says, a nickname inside a name, a heading that stands alone.
 */
export function isUnspokenThough(text: string, found: MarkedSpan): boolean {
  const { span, open } = found;
  if (isEntitled(text, found) || isOnSign(text, open) || isNickname(text, found) || isHeading(text, found)) return true;
  return isInTitleCase(text, span) && (isNamedThere(text, open) || isPlacedThere(text, found));
}

/**
 * Whether a quotation that no cue claims was spoken by nobody: a title, a word held at arm's length. A short one inside a
 * clause is rather somebody's when the clause has a subject that can speak, and when it does not describe a noun after it.
 */
export function isUnspoken(text: string, found: MarkedSpan, rule: InheritedRule, speaker: Span | null): boolean {
  if (isUnspokenThough(text, found)) return true;
  if (rule === 'signature' || rule.startsWith('name '))
    return wordCount(text, found.span) > 1 && isInTitleCase(text, found.span) && !isEnded(text, found.span);
  if (rule === 'told to speak') return wordCount(text, found.span) < 5 && !isEnded(text, found.span);
  if (rule !== 'clause subject' && rule !== 'same sentence' && rule !== 'nobody') return false;
  const words = wordCount(text, found.span);
  if (isOutcry(text, found.open) || (words === 1 && isPredicate(text, found))) return false;
  if (words === 1 || (rule === 'nobody' && words < 5) || isInTitleCase(text, found.span)) return true;
  if (words >= 5) return rule === 'nobody' && isByLine(text, found);
  return isCalled(text, found.open) || describesNoun(text, found) || (speaker !== null && !canSpeak(text, speaker));
}

/** Whether words end as a sentence does. */
const isEnded = (text: string, { end }: Span): boolean => /[.!?…]/.test(text.charAt(end - 1));

/** "a sign that read “…”", "one image saying “…”": what is written on a thing. */
function isOnSign(text: string, open: number): boolean {
  const words = text
    .slice(Math.max(0, open - 60), open)
    .toLowerCase()
    .match(/[\p{L}'’-]+/gu);
  if (!words || !/^(?:say|says|said|saying|read|reads|reading|proclaiming|declaring)$/.test(words.at(-1) ?? ''))
    return false;
  const before = words.at(-2) ?? '';
  const noun = before === 'that' || before === 'which' || before === 'simply' ? words.at(-3) : before;
  return SIGNS.has(noun ?? '');
}

/** `John "Jack" Lee`: a name within a name. */
function isNickname(text: string, { span, open, close }: MarkedSpan): boolean {
  if (close === null || /\s/.test(text.slice(span.start, span.end))) return false;
  if (!/\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, open - 30), open))) return false;
  return (
    /^["”'’»]+ \p{Lu}\p{Ll}/u.test(text.slice(close, close + 6)) && /^\p{Lu}/u.test(text.slice(span.start, span.end))
  );
}

/** A few quoted words alone on their line that end as no sentence ends: magazines and broadcasters head sections so. */
function isHeading(text: string, { span, open, close }: MarkedSpan): boolean {
  if (close === null || wordCount(text, span) > 6 || /[.,!?…–—-]$/.test(text.slice(span.start, span.end))) return false;
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, open - 3), open)) &&
    /^["”'’»]{1,2}\s*(?:\n|$)/.test(text.slice(close, close + 5))
  );
}

/** `"Harbour to reopen in May", by the Gazette's Ann Lee`: the headline of somebody's article. */
const isByLine = (text: string, { close }: MarkedSpan): boolean =>
  close !== null && /,["”'’»]{1,2} by \p{Lu}|["”'’»]{1,2}, by \p{Lu}/u.test(text.slice(close - 1, close + 12));

/** `their "safety check" feature`: the word is the thing's, not a speaker's. */
function describesNoun(text: string, { span, close }: MarkedSpan): boolean {
  if (close === null || /[,.;:!?…]$/.test(text.slice(span.start, span.end))) return false;
  const next = /^["”'’»]{1,2} (\p{Ll}[\p{L}'’-]*)/u.exec(text.slice(close, close + 40))?.[1];
  return next !== undefined && !AFTER.has(next) && !UTTERANCES.has(next);
}

/** "chants of “…”": what a crowd calls out has no other cue. */
const isOutcry = (text: string, open: number): boolean =>
  /\b(?:chant|cry|cries|shout|scream|yell)s? of $/i.test(text.slice(Math.max(0, open - 12), open));

const PREDICATING =
  /(?<!such )\b(?:as|am|is|are|was|were|be|been|being|seemed|felt|not)(?: (?:a|an|the|mere|just|merely))* $/i;

/** `he was “furious”`, `hailed it as a “breakthrough”`: a judgement in one word, which is somebody's. */
function isPredicate(text: string, found: MarkedSpan): boolean {
  const { span, open } = found;
  if (!/^\p{Ll}/u.test(text.slice(span.start, span.end)) || describesNoun(text, found)) return false;
  return PREDICATING.test(text.slice(Math.max(0, open - 24), open));
}

/** Whether the subject of a clause can be somebody: all but "it", "some" and a thing without a name ("a meteorite"). */
function canSpeak(text: string, subject: Span): boolean {
  const printed = text.slice(subject.start, subject.end);
  const words = printed.match(/[\p{L}'’-]+/gu) ?? [];
  if (!OPENS_THING.has(words[0]?.toLowerCase() ?? '')) return true;
  return words.slice(1).some((word) => /^\p{Lu}/u.test(word) || roleOf(word) !== null);
}
