import type { Span } from '../../facts/span.ts';
import { isAgencyLine } from './agency-lines.ts';
import { pullQuotes } from './pull-quotes.ts';

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
  | 'update'
  | 'page'
  | 'pull quote'
  | 'aside';

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
  /^[-–—[(*\s]*(advertisement|advertising|advert|ad|sponsored( content)?|promoted( content)?|(story|article|text) continues (below|after)( (this|the))?( advertisement| ad)?|continue reading( the main story)?|scroll (down )?(for|to) (more|continue|videos?|the)\b[^.]*|sponsored by [^.]{1,60}|paid (post|for by [^.]{1,60})|promoted stories|from our partners)[-–—\])*\s:.]*$/i;
const LINK =
  /^[-–—•*▶►>→\s[(]*(read (more|also|next|the full)|see (also|more)|also read|related( (articles?|stories|content|topics|news|posts|links|coverage|reading))?\s*(:|$)|(read|see|watch|also read|listen)\s*[|]|you (may|might) (also )?(like|be interested)\b|what to read next|up next\s*$|trending( now)?\s*$|(more|other|latest|recommended|featured) (stories|headlines|news|articles|coverage|videos?)\s*(:|$)|around the web\s*$|listen to this (article|story)|play video\b|watch now\b|in this (story|article)\s*:?$|full (story|coverage)\s*:|explore (more|our)\b|continue to [^.]{1,60}$|next (story|article)\b|previous (story|article)\b|more (on|from|about) (this|the|our)\b|click here|tap here|watch\s*:|watch (the )?(video|live)\b|video\s*:|listen\s*:|in pictures\s*:|in case you missed|recommended\s*(:|$)|most (read|popular|viewed)\b|editor'?s picks?\b|don'?t miss\b|read\s*:|show more$|load more$|view comments$|skip to\b|back to top$|top stories$)/i;
/** "RelatedPort closed": a heading that lost the space after it. */
const GLUED_LINK = /^(Related|Read more|See also|Also read|RELATED|READ MORE)(?=\p{Lu}\p{Ll})/u;
/** A heading under which headlines are listed. */
const LIST_HEADING =
  /^[-–—•*▶►>→\s[(]*(read more|see (also|more)|also read|related\b[^.]{0,40}|more (on|from|about) [^.]{1,60}|(more|other|latest|top|recommended|featured|most (read|popular|viewed))( (stories|headlines|news|articles|coverage))?|editor'?s picks?|don'?t miss|you (may|might) (also )?(like|be interested in)[^.]{0,30}|trending( now)?|what to read next|in this (story|article))\s*:?$/i;
const PAGE =
  /^[-–—•*\s[(]*(loading\b[\s.…]*$|please (enable|wait|turn on|refresh)\b|(this|the) (video|content|page|image|post|tweet|player|browser)( [a-z]+){0,3} (is|has been|could not|cannot|can't|does not)\b[^.]{0,60}(available|loaded|supported|removed|playable|found|play)\b|your browser (does not|doesn't|is)\b|javascript (is|must)\b|media playback\b|terms (of|and|&)\b[^.]{0,60}$|privacy (policy|notice)\b|cookie (policy|settings)\b|tags?\s*:|topics?\s*:|filed under\b|keywords?\s*:|categor(y|ies)\s*:|\d[\d,.]*k? (comments?|shares?|likes?|views?|retweets?|min(ute)?s? read)\b[^.]{0,40}$|(estimated )?reading time\b|(image|photo|slide|picture) \d+ of \d+$|\d+ ?(of|\/) ?\d+$|(copy|get|permanent) link\b|hide caption$|toggle caption$|enlarge( (this )?image)?$|view (gallery|image|slideshow|all)\b[^.]{0,40}$|(report|send) (a |an )?(typo|error|correction)s?\b|(ends?|more)$|[-–—#*\s]*(30|ends?|###+)[-–—#*\s]*$|our standards\s*:|key (points|events|takeaways)\s*:?$|live (updates|blog|reporting)\s*:?$|breaking( news)?\s*:?$|this is a (breaking|developing) (news )?story\b)/i;
/** What a page runs and does not say. */
const CODE =
  /^([\w$.]{2,60}\(.{0,300}\);?|(var|let|const|function|window\.|document\.|googletag\.|if \()[^\n]*[;{}]|<\/?[a-z][^>\n]*>|[{}();]{1,6}|&[a-z]{2,6};)$/i;
/** "10.42am", "14:05 GMT", "12 minutes ago", as live pages time their entries. */
const CLOCK =
  /^[-–—•*\s[(]*((\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?)( ?(GMT|BST|ET|EST|EDT|CET|CEST|EET|EEST|UTC|PT|PST|PDT|IST|MSK|local time))?|(about |an? |\d{1,2} ?)(m|h|d|min|mins|minutes?|hours?|hrs?|days?) ago)[-–—|:\])\s.]*$/i;
const SUBSCRIPTION =
  /^[-–—•*\s[(]*(follow (us|our|me)\b|follow @|follow [^.]{1,60} on (twitter|facebook|instagram|x|threads|bluesky|whatsapp)\b|subscribe\b|sign up\b|register (now|for|to)\b|log ?in\b|share (this|on|via)\b|share$|tweet$|print$|email$|comments?( \(\d+\))?$|like us on\b|join (us|our|the conversation)\b|download (our|the) app\b|get (our|the) (free )?(newsletter|app|latest)\b|newsletter$|(this|our) newsletter\b|support (us|our|independent)\b|donate\b|contact (us|the author|the reporter)\b|send (us )?(your )?(tips|feedback|corrections)\b|have a (news )?tip\b|we use cookies\b|accept (all )?cookies\b)/i;
const UPDATE =
  /^[-–—•*\s[(]*((first |originally |last )?(published|updated|modified|posted|issued|created)( (at|on|by|in))?\b[\s:]*|last update\b|update(d)?\s*:|date\s*:|published date\b)/i;
const DATE_ONLY =
  /^(on )?((mon|tues|wednes|thurs|fri|satur|sun)day,? )?((\d{1,2}(st|nd|rd|th)? [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}(st|nd|rd|th)?),? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})([ ,T|·•–—-]+(at )?\d{1,2}[:.h]?\d{0,2} ?([ap]\.?m\.?)?( ?[A-Z]{2,4})?)?\.?$/i;
const CREDIT =
  /^[-–—•*\s([]*(©|\(c\) ?(19|20)\d\d|copyright\b|all rights reserved|(additional |with )?reporting (by|from)\b|(writing|editing|edited|compiled|translated|translation|produced|production) by\b|this (report|story|article) (was|has been) (first |originally )?(published|produced|written|distributed|supplied|provided)\b|this (report|story|article) includes reporting\b|with (inputs?|files|material|additional reporting|agencies)\b|(read|view|see) the (full |original )?(article|story|post) (on|at|here)\b|this (article|story|report) (was|has been|is) (amended|updated|edited|corrected|republished|reproduced|syndicated|adapted)\b|this material may not be\b|not for (re)?(distribution|publication)\b|(for )?(media|press) (enquiries|inquiries|contacts?)\b|notes? to editors?\b|source\s*:|agencies?$|(from )?wire (services?|reports)$)/i;
/** "- AFP", "AP/Reuters", "(Reuters)": agencies are known by their shape here, one or two words of letters alone on the last lines. */
const AGENCY_ALONE =
  /^[-–—([\s]*(\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,12})( ?[/,&+] ?(\p{Lu}{2,6}|\p{Lu}\p{Ll}{2,12})){0,3}[)\]\s]*$/u;
const CAPTION_START =
  /^[-–—•*\s([]*(this (\S+ ){0,3}(picture|photo|photograph|image|grab|frame|handout|illustration|screenshot|screengrab)\b|(in|an? )?\s?(this )?(undated|file|handout|combination|aerial|satellite|undated handout) (file )?(picture|photo|photograph|image|video|grab)\b|(a |an )?(video |film |tv |television )?(still|screengrab|screenshot|frame|grab) (from|of|taken|shows)\b|handout (picture|photo|photograph|image|video)\b|(above|below|left|right|top|bottom|pictured|clockwise)( (left|right|above|below))?\s*:|\(l-r\)|in this (\S+ ){0,4}(photo|picture|photograph|image|frame)\b|file( photo| picture| image)?\s*([:.—–-]|$)|(photo|picture|image|photograph|pic|illustration|graphic|credit|photo credit|image credit|picture credit|caption|image source|image caption|media caption)s?\s*(:|by\b|courtesy\b)|pictured\s*[:(]|\((photo|image|picture|file|ap photo|afp photo)\b)/i;
const CAPTION_END =
  /(©\s?[^©\n]{1,60}\s?\/\s?[^©\n]{1,40}|\((AP|AFP|EPA|Reuters|File|[A-Z]{2,5}) ?(Photo|File|Image|Video)?\s?\/[^()\n]{1,80}\)|\((photo|picture|image|file photo|photograph)( by)?\b[^()\n]{0,80}\)|\b[A-Z]{3,8}\/[A-Z][\p{L}.'’ -]{1,40}|(AFP|AP|EPA|Reuters)?\/?\s?(via )?getty images|photo(graph)?\s?(:|by|courtesy)[^.\n]{1,60}|\(handout\)|\(file photo\)|file photo|\(file\))[).\s]*$/iu;
const BYLINE =
  /^(by|words by|story by|text by|from|written by|report by|exclusive by|analysis by) ((?:\p{Lu}[\p{L}\p{M}.'’-]*|of|de|da|del|la|le|al|van|von|der|bin|the|and|in|for|&|[,|/·•])[\s,|/·•]*){1,16}$/u;
const BYLINE_START = /^(by|words by|story by|text by|written by|report by|exclusive by|analysis by)\s/i;
/** "Closed: Ships wait outside the port on Monday": a word, a colon and no full stop. */
const LABELLED = /^\p{Lu}\p{Ll}+( \p{Ll}+){0,2}: \p{Lu}[^\n]{25,}[^\s.!?…:;"”’]$/u;
const STAFF =
  /^\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]+){1,3}( and \p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]+){1,3})?(, | - | – | \| )(([Ss]taff|[Ss]enior|[Cc]hief|[Pp]olitical|[Ff]oreign|[Dd]iplomatic|[Dd]efen[cs]e|[Nn]ational|[Ss]pecial|[Ww]orld) )*([Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Cc]ontributor|[Cc]olumnist)\b[^.!?]{0,60}$/u;
/** "Anna Berg writes for the Gazette", below an article. */
const ABOUT_WRITER =
  /^(\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]+){1,3} (writes (for|about)|reports (for|from|on)|is (an? |the )?([\p{L}'’-]+ ){0,4}(reporter|correspondent|journalist|writer|columnist|editor|contributor|freelance\p{L}*))\b|the (writer|author) is\b|about the (author|writer)\b)/iu;
const CONTACT = /^\S*@\S+$|^(e-?mail|twitter|tel|phone)\s*:/i;

/** Which lines of a text, without the space around them, are furniture, by how they begin, end and where they stand; in order, without overlap. */
export function furnitureOf(text: string): Furniture[] {
  const found: Furniture[] = [];
  const repeated = new Map(pullQuotes(text).map((span) => [span.start, span] as const));
  let listing = false;
  let end = 0;
  for (const line of linesOf(text)) {
    if (line.start < end) continue;
    const pulled = repeated.get(line.start);
    const kind: FurnitureKind | null = pulled
      ? 'pull quote'
      : (furnitureKind(line) ?? (listing && isHeadline(line) ? 'link' : null));
    listing = LIST_HEADING.test(line.words) || (listing && kind === 'link');
    end = pulled?.end ?? line.end;
    if (kind) found.push({ start: line.start, end, kind });
  }
  return found;
}

/** Whether a line under "Related stories" is one of them: short, and no sentence. */
const isHeadline = ({ words }: Line): boolean => words.length <= 120 && !/[.!…:;,]["”’)]?$/.test(words);

function furnitureKind(line: Line): FurnitureKind | null {
  const { words } = line;
  const short = words.length <= SHORT;
  if (CODE.test(words) && !/^[“"']/.test(words)) return 'page';
  if (short && ADVERTISEMENT.test(words)) return 'advertisement';
  if (CAPTION_START.test(words) || (words.length <= 600 && endsAsCaption(words.slice(-160)))) return 'caption';
  if (CREDIT.test(words) || contributed(words)) return 'credit';
  const last = line.number >= line.of - 6 && line.of > 6;
  if (line.number >= line.of - 2 && line.of > 3 && AGENCY_ALONE.test(words)) return 'credit';
  if (short && isAgencyLine(words)) return 'credit';
  if (words.length <= 400 && GLUED_LINK.test(words)) return 'link';
  if (last && ABOUT_WRITER.test(words)) return 'byline';
  if (line.number > 1 && words.length <= 400 && LABELLED.test(words)) return 'caption';
  if (!short) return null;
  if (CLOCK.test(words)) return 'update';
  if (PAGE.test(words) && !isSentence(words)) return 'page';
  if (DATE_ONLY.test(words) || (UPDATE.test(words) && !isSentence(words))) return 'update';
  if (isByline(line)) return 'byline';
  if (SUBSCRIPTION.test(words)) return 'subscription';
  return LINK.test(words) && !isQuoted(words) ? 'link' : null;
}

/** Every such end has one of these signs or words, and most lines have none. */
const endsAsCaption = (end: string): boolean => /[©(/]|photo|getty/i.test(end) && CAPTION_END.test(end);

/** "Press Agency writer Nils Holm contributed to this report." */
const contributed = (words: string): boolean => {
  const at = words.indexOf(' contributed to this ');
  return at > 0 && at < 160 && /^(?:the )?\p{Lu}[^.]{0,160}$/u.test(words.slice(0, at));
};

const isQuoted = (words: string): boolean => /^["“«„]/.test(words);

/** "Published reports say …": a label has no verb of its own; a long line that ends in a full stop is taken for a sentence. */
const isSentence = (words: string): boolean => /[.!?]["”’)]?$/.test(words) && words.split(/\s+/).length > 12;

function isByline({ words, number }: Line): boolean {
  if (CONTACT.test(words)) return true;
  if (number < TOP && STAFF.test(words)) return true;
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
