import type { Span } from '../../facts/span.ts';

/** What a newsroom calls the parts of a page that are not the story. */
export type FurnitureKind =
  | 'header'
  | 'dateline'
  | 'byline'
  | 'caption'
  | 'credit'
  | 'advertisement'
  | 'link'
  | 'subscription'
  | 'update';

/** A stretch of a source that says nothing of the story: shown with it, never a statement. */
export interface Furniture extends Span {
  kind: FurnitureKind;
}

/** A line of the text without the space around it, and its place among the lines that are not empty. */
interface Line extends Span {
  words: string;
  number: number;
  of: number;
}

/** Bylines and headlines stand in the first lines only. */
const TOP = 6;
/** Nothing longer is a label, whatever it begins with. */
const SHORT = 140;

const ADVERTISEMENT =
  /^[-–—[(*\s]*(advertisement|advertising|advert|ad|sponsored( content)?|promoted( content)?|(story|article|text) continues (below|after)( (this|the))?( advertisement| ad)?|continue reading( the main story)?|scroll (down )?(for|to) (more|continue)[^.]*)[-–—\])*\s:.]*$/i;
const LINK =
  /^[-–—•*▶►>→\s[(]*(read (more|also|next|the full)|see (also|more)|also read|related( (articles?|stories|content|topics|news))?\s*(:|$)|more (on|from|about) (this|the|our)\b|click here|tap here|watch\s*:|watch (the )?(video|live)\b|video\s*:|listen\s*:|in pictures\s*:|in case you missed|recommended\s*(:|$)|most (read|popular|viewed)\b|editor'?s picks?\b|don'?t miss\b|read\s*:|show more$|load more$|view comments$|skip to\b|back to top$|top stories$)/i;
const SUBSCRIPTION =
  /^[-–—•*\s[(]*(follow (us|our|me)\b|follow @|follow [^.]{1,60} on (twitter|facebook|instagram|x|threads|bluesky|whatsapp)\b|subscribe\b|sign up\b|register (now|for|to)\b|log ?in\b|share (this|on|via)\b|share$|tweet$|print$|email$|comments?( \(\d+\))?$|like us on\b|join (us|our|the conversation)\b|download (our|the) app\b|get (our|the) (free )?(newsletter|app|latest)\b|newsletter$|(this|our) newsletter\b|support (us|our|independent)\b|donate\b|contact (us|the author|the reporter)\b|send (us )?(your )?(tips|feedback|corrections)\b|have a (news )?tip\b|we use cookies\b|accept (all )?cookies\b)/i;
const UPDATE =
  /^[-–—•*\s[(]*((first |originally |last )?(published|updated|modified|posted|issued|created)( (at|on|by|in))?\b[\s:]*|last update\b|update(d)?\s*:|date\s*:|published date\b)/i;
const DATE_ONLY =
  /^(on )?((mon|tues|wednes|thurs|fri|satur|sun)day,? )?((\d{1,2}(st|nd|rd|th)? [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}(st|nd|rd|th)?),? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})([ ,T|·•–—-]+(at )?\d{1,2}[:.h]?\d{0,2} ?([ap]\.?m\.?)?( ?[A-Z]{2,4})?)?\.?$/i;
const CREDIT =
  /^[-–—•*\s([]*(©|\(c\) ?(19|20)\d\d|copyright\b|all rights reserved|(additional |with )?reporting (by|from)\b|(writing|editing|edited|compiled|translated|translation|produced|production) by\b|(the )?[A-Z][\w .&]{1,40}( writers?| reporters?| correspondents?| staff)?[^.]{0,80} contributed to this (report|story|article)|this (report|story|article) (was|has been) (first |originally )?(published|produced|written|distributed|supplied|provided)\b|this (report|story|article) includes reporting\b|with (inputs?|files|material|additional reporting|agencies)\b|source\s*:|agencies?$|(from )?wire (services?|reports)$)/i;
/** "- AFP", "AP/Reuters", "(Reuters)": agencies are known by their shape here, one or two words of letters alone on the last lines. */
const AGENCY_ALONE =
  /^[-–—([\s]*(\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,12})( ?[/,&+] ?(\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,12})){0,3}[)\]\s]*$/u;
const CAPTION_START =
  /^[-–—•*\s([]*(this (\S+ ){0,3}(picture|photo|photograph|image|grab|frame|handout|illustration|screenshot|screengrab)\b|(in|an? )?\s?(this )?(undated|file|handout|combination|aerial|satellite|undated handout) (file )?(picture|photo|photograph|image|video|grab)\b|in this (\S+ ){0,4}(photo|picture|photograph|image|frame)\b|file( photo| picture| image)?\s*([:.—–-]|$)|(photo|picture|image|photograph|pic|illustration|graphic|credit|photo credit|image credit|picture credit|caption|image source|image caption|media caption)s?\s*(:|by\b|courtesy\b)|pictured\s*[:(]|\((photo|image|picture|file|ap photo|afp photo)\b)/i;
const CAPTION_END =
  /(©\s?[^©\n]{1,60}\s?\/\s?[^©\n]{1,40}|\((AP|AFP|EPA|Reuters|File|[A-Z]{2,5}) ?(Photo|File|Image|Video)?\s?\/[^()\n]{1,80}\)|\((photo|picture|image|file photo|photograph)( by)?\b[^()\n]{0,80}\)|\b[A-Z]{3,8}\/[A-Z][\p{L}.'’ -]{1,40}|(AFP|AP|EPA|Reuters)?\/?\s?(via )?getty images|photo(graph)?\s?(:|by|courtesy)[^.\n]{1,60}|\(handout\)|\(file photo\)|file photo|\(file\))[).\s]*$/iu;
const BYLINE =
  /^(by|words by|story by|text by|from|written by|report by|exclusive by|analysis by) ((?:\p{Lu}[\p{L}\p{M}.'’-]*|of|de|da|del|la|le|al|van|von|der|bin|the|and|in|for|&|[,|/·•])[\s,|/·•]*){1,16}$/u;
const BYLINE_START = /^(by|words by|story by|text by|written by|report by|exclusive by|analysis by)\s/i;
const CONTACT = /^\S*@\S+$|^(e-?mail|twitter|tel|phone)\s*:/i;

/** Which lines of a text, without the space around them, are furniture, by how they begin, end and where they stand; in order, without overlap. */
export function furnitureOf(text: string): Furniture[] {
  const found: Furniture[] = [];
  for (const line of linesOf(text)) {
    const kind = furnitureKind(line);
    if (kind) found.push({ start: line.start, end: line.end, kind });
  }
  return found;
}

function furnitureKind(line: Line): FurnitureKind | null {
  const { words } = line;
  const short = words.length <= SHORT;
  if (short && ADVERTISEMENT.test(words)) return 'advertisement';
  if (CAPTION_START.test(words) || (words.length <= 600 && CAPTION_END.test(words.slice(-160)))) return 'caption';
  if (CREDIT.test(words)) return 'credit';
  if (line.number >= line.of - 2 && line.of > 3 && AGENCY_ALONE.test(words)) return 'credit';
  if (!short) return null;
  if (DATE_ONLY.test(words) || (UPDATE.test(words) && !isSentence(words))) return 'update';
  if (isByline(line)) return 'byline';
  if (SUBSCRIPTION.test(words)) return 'subscription';
  return LINK.test(words) && !isQuoted(words) ? 'link' : null;
}

const isQuoted = (words: string): boolean => /^["“«„]/.test(words);

/** "Published reports say …": a label has no verb of its own; a long line that ends in a full stop is taken for a sentence. */
const isSentence = (words: string): boolean => /[.!?]["”’)]?$/.test(words) && words.split(/\s+/).length > 12;

function isByline({ words, number }: Line): boolean {
  if (CONTACT.test(words)) return true;
  if (number >= TOP || /[.!?]["”]?$/.test(words.replace(/\b\p{Lu}\.$/u, ''))) return false;
  // A name in capitals passes as one word after another; "From" must be followed by names alone.
  return BYLINE.test(words) || (BYLINE_START.test(words) && words.length <= 60 && words.split(/\s+/).length <= 8);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, to);
    const words = line.trim();
    if (words !== '') {
      const start = from + line.indexOf(words);
      lines.push({ start, end: start + words.length, words, number: lines.length, of: 0 });
    }
    if (feed === -1) break;
    from = feed + 1;
  }
  for (const line of lines) line.of = lines.length;
  return lines;
}
