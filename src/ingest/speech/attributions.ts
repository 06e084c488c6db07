import type { Span } from '../../facts/span.ts';
import type { Attribution, Quotation } from '../attribution.ts';
import { createRegister, type Register } from '../naming/register.ts';
import type { Article } from '../text/article.ts';
import { type MarkedSpan, markedSpans } from '../text/quotations.ts';
import type { Run } from './noun-phrase.ts';
import { isPersonAt, personsFinder } from './persons-in.ts';
import { type Outline, outlineOf } from './pieces.ts';
import { inheritedSpeakers, ownersIn, type SentenceSayings } from './quoted-speech.ts';
import { sayingsIn } from './reported-speech.ts';
import { confidenceOf } from './rule-confidence.ts';
import type { Saying } from './saying.ts';
import type { Subject } from './subject.ts';
import { withTurns } from './transcript-sayings.ts';
import { isUnspoken, isUnspokenThough } from './unspoken.ts';

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
export function readAttributions(
  article: Article,
  marked: readonly MarkedSpan[] = markedSpans(article),
  register: Register = createRegister(article, marked),
): Reading {
  const outline = outlineOf(article, marked);
  const reader: Reader = { article, marked, outline, register };
  const sentences: SentenceSayings[] = outline.sentences.map((sentence) => ({
    sentence,
    sayings: sayingsIn(outline, sentence),
  }));
  const spoken = new Set<number>();
  const claimed = sentences.flatMap(({ sayings }) => claimedIn(reader, sayings, spoken));
  const inherited = inheritedSpeakers(outline, sentences, (quotation) => marked[quotation]?.close === null, {
    isPerson: (run, described) => {
      const span = spanOf(outline, run);
      return span !== null && isPersonAt(register, span, described);
    },
    personsIn: personsFinder(article, outline, register),
  });
  const guessed = inherited.flatMap(({ quotation, speaker, rule }): Attribution[] => {
    const found = marked[quotation];
    const printed = speaker && spanOf(outline, speaker.run);
    if (!found || spoken.has(quotation) || isUnspoken(article.text, found, rule, printed)) return [];
    const { span, signature } = found;
    spoken.add(quotation);
    const said = { contents: [span], direct: [span], cue: null };
    if (signature)
      return [
        { ...said, speaker: named(reader, signature), rule: 'signature', confidence: confidenceOf('signature', true) },
      ];
    return [{ ...said, speaker: speakerOf(reader, speaker), rule, confidence: confidenceOf(rule, true) }];
  });
  const said = withTurns([...claimed, ...guessed], article, outline, register);
  return {
    quotations: marked.map((quotation, index) => ({ ...quotation, spoken: spoken.has(index) })),
    attributions: said.sort((a, b) => startOf(a) - startOf(b)),
  };
}

const startOf = ({ contents }: Attribution): number => contents[0]?.start ?? 0;

/** The attributions that the cues of one sentence make. The quotations that they claim are added to `spoken`. */
function claimedIn(reader: Reader, sayings: readonly Saying[], spoken: Set<number>): Attribution[] {
  const owners = ownersIn(reader.outline.pieces, sayings);
  return sayings.flatMap((saying): Attribution[] => {
    const direct: Span[] = [];
    const unspoken = new Set<number>();
    for (const [at, owner] of owners) {
      const quotation = reader.outline.pieces[at]?.quotation ?? -1;
      const found = reader.marked[quotation];
      if (owner !== saying || !found) continue;
      if (isUnspokenThough(reader.article.text, found)) {
        unspoken.add(at);
        continue;
      }
      spoken.add(quotation);
      direct.push(found.span);
    }
    const contents = saying.contents.flatMap((run) =>
      run.to - run.from === 1 && unspoken.has(run.from) ? [] : (contentOf(reader, run) ?? []),
    );
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

function speakerOf(reader: Reader, speaker: Subject | null): Attribution['speaker'] {
  const { outline } = reader;
  const printed = speaker && spanOf(outline, speaker.run);
  const head = speaker && spanOf(outline, speaker.head);
  return printed && head ? named(reader, printed, head) : null;
}

/** The speaker printed there, by the name that `head` of it stands for. */
function named({ register }: Reader, printed: Span, head: Span = printed): NonNullable<Attribution['speaker']> {
  const resolution = register.resolve(head);
  return { printed, name: resolution.name, resolution };
}

function spanOf({ pieces }: Outline, run: Run): Span | null {
  const first = pieces[run.from];
  const last = pieces[run.to - 1];
  return first && last && run.to > run.from ? { start: first.start, end: last.end } : null;
}
