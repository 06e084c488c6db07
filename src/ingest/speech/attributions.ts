import type { Span } from '../../facts/span.ts';
import type { Attribution, Quotation } from '../attribution.ts';
import { createRegister, type Register } from '../naming/register.ts';
import type { Article } from '../text/article.ts';
import { type MarkedSpan, markedSpans } from '../text/quotations.ts';
import type { Run } from './noun-phrase.ts';
import { type Outline, outlineOf } from './pieces.ts';
import { type InheritedRule, inheritedSpeakers, ownersIn, type SentenceSayings } from './quoted-speech.ts';
import { sayingsIn } from './reported-speech.ts';
import { confidenceOf } from './rule-confidence.ts';
import type { Saying } from './saying.ts';
import { isNamedThere, isTitle, wordCount } from './spoken.ts';
import type { Subject } from './subject.ts';

/** What an article says that somebody said, and its quotations. */
export interface Reading {
  quotations: Quotation[];
  attributions: Attribution[];
}

/** What reading an article needs at every step. */
interface Reader {
  article: Article;
  marked: readonly MarkedSpan[];
  outline: Outline;
  register: Register;
}

/** Reads an article: every quotation and every attributed statement, in the order of the text. */
export function readAttributions(article: Article, register: Register = createRegister(article)): Reading {
  const marked = markedSpans(article);
  const outline = outlineOf(article, marked);
  const reader: Reader = { article, marked, outline, register };
  const sentences: SentenceSayings[] = outline.sentences.map((sentence) => ({
    sentence,
    sayings: sayingsIn(outline, sentence),
  }));
  const spoken = new Set<number>();
  const claimed = sentences.flatMap(({ sayings }) => claimedIn(reader, sayings, spoken));
  const inherited = inheritedSpeakers(outline, sentences, (quotation) => marked[quotation]?.close === null);
  const guessed = inherited.flatMap(({ quotation, speaker, rule }): Attribution[] => {
    const span = marked[quotation]?.span;
    if (!span || spoken.has(quotation) || isUnspoken(reader, quotation, rule)) return [];
    spoken.add(quotation);
    const confidence = confidenceOf(rule, true);
    return [{ contents: [span], direct: [span], speaker: speakerOf(reader, speaker), cue: null, rule, confidence }];
  });
  return {
    quotations: marked.map((quotation, index) => ({ ...quotation, spoken: spoken.has(index) })),
    attributions: [...claimed, ...guessed].sort((a, b) => startOf(a) - startOf(b)),
  };
}

const startOf = ({ contents }: Attribution): number => contents[0]?.start ?? 0;

/** The attributions that the cues of one sentence make. The quotations that they claim are added to `spoken`. */
function claimedIn(reader: Reader, sayings: readonly Saying[], spoken: Set<number>): Attribution[] {
  const owners = ownersIn(reader.outline.pieces, sayings);
  return sayings.flatMap((saying): Attribution[] => {
    const direct: Span[] = [];
    for (const [at, owner] of owners) {
      const quotation = reader.outline.pieces[at]?.quotation ?? -1;
      const span = reader.marked[quotation]?.span;
      if (owner !== saying || !span || isNamedTitle(reader, quotation)) continue;
      spoken.add(quotation);
      direct.push(span);
    }
    const contents = saying.contents.flatMap((run) => contentOf(reader, run) ?? []);
    const cue = spanOf(reader.outline, saying.cue);
    if (contents.length === 0 || !cue) return [];
    const { rule } = saying;
    return [
      {
        contents,
        direct,
        speaker: speakerOf(reader, saying.speaker),
        cue: { span: cue, class: saying.class },
        rule,
        confidence: confidenceOf(rule, direct.length > 0),
      },
    ];
  });
}

/** A content's place; of one that is a quotation and no more, what stands inside the marks. */
function contentOf({ outline, marked }: Reader, run: Run): Span | null {
  const only = run.to - run.from === 1 ? marked[outline.pieces[run.from]?.quotation ?? -1] : undefined;
  return only?.span ?? spanOf(outline, run);
}

function speakerOf({ outline, register }: Reader, speaker: Subject | null): Attribution['speaker'] {
  const printed = speaker && spanOf(outline, speaker.run);
  const head = speaker && spanOf(outline, speaker.head);
  return printed && head ? { printed, name: register.resolve(head).name } : null;
}

function spanOf({ pieces }: Outline, run: Run): Span | null {
  const first = pieces[run.from];
  const last = pieces[run.to - 1];
  return first && last && run.to > run.from ? { start: first.start, end: last.end } : null;
}

/** Whether a quotation that a cue claims is a title all the same: "she said on the channel's “Morning Show”". */
function isNamedTitle({ article: { text }, marked }: Reader, quotation: number): boolean {
  const found = marked[quotation];
  return found !== undefined && isTitle(text, found.span) && isNamedThere(text, found.open);
}

/** Whether a quotation that no cue claims is a title or a word held at arm's length, which nobody spoke. */
function isUnspoken({ article: { text }, marked }: Reader, quotation: number, rule: InheritedRule): boolean {
  const found = marked[quotation];
  if (!found || (rule !== 'clause subject' && rule !== 'same sentence' && rule !== 'nobody')) return false;
  const words = wordCount(text, found.span);
  if (words === 1 || (rule === 'nobody' && words < 5)) return true;
  return isTitle(text, found.span) || (words < 5 && isNamedThere(text, found.open));
}
