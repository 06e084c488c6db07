import { announcedAuthor, toldToSpeak } from './announcements.ts';
import { clauseSubject } from './clause-subject.ts';
import { nameBeside, namedByLines, signatureAfter } from './page-names.ts';
import { labelEnd, type PersonsIn, topicOf } from './page-topic.ts';
import type { IsPerson } from './person-names.ts';
import type { Outline, PieceSentence } from './pieces.ts';
import type { Saying } from './saying.ts';
import type { Subject } from './subject.ts';

export type InheritedRule =
  | 'same paragraph'
  | 'continued'
  | 'announced'
  | 'next sentence'
  | 'paragraph before'
  | 'same sentence'
  | 'signature'
  | 'name before'
  | 'name behind'
  | 'name in a line'
  | 'topic'
  | 'document'
  | 'told to speak'
  | 'transcript'
  | 'answer'
  | 'clause subject'
  | 'nobody';

/** A quotation that no cue of its own sentence claims, with the speaker that the text around it suggests. */
export interface Inherited {
  quotation: number;
  speaker: Subject | null;
  rule: InheritedRule;
}

/** What has been said in each sentence of an outline. */
export interface SentenceSayings {
  sentence: PieceSentence;
  sayings: Saying[];
}

/** Who spoke last, and where: the sentence and the paragraph, counted. */
interface Spoke {
  speaker: Subject;
  sentence: number;
  paragraph: number;
}

/** What the article tells of the names in it. */
export interface Names {
  isPerson: IsPerson;
  personsIn: PersonsIn;
}

/** The speakers of the quotations that stand without a cue, from the nearest that can have gone on speaking. */
export function inheritedSpeakers(
  outline: Outline,
  spoken: readonly SentenceSayings[],
  unclosed: (quotation: number) => boolean,
  { isPerson, personsIn }: Names,
): Inherited[] {
  const { pieces } = outline;
  const lines = namedByLines(outline, isPerson);
  const found: Inherited[] = [];
  let announced: Omit<Inherited, 'quotation'> | null = null;
  let told: Spoke | null = null;
  let quoted: Spoke | null = null;
  let spoke: Spoke | null = null;
  let before = { quotation: -1, speaker: null as Subject | null };
  spoken.forEach(({ sentence, sayings }, index) => {
    const owners = ownersIn(pieces, sayings);
    const alone = isAlone(outline, sentence);
    const here = { sentence: index, paragraph: sentence.paragraph };
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const piece = pieces[at];
      if (piece?.kind !== 'quotation') continue;
      const { quotation } = piece;
      const owner = owners.get(at);
      const goesOn = before.quotation === quotation - 1 && at === sentence.from && unclosed(before.quotation);
      const guess: Omit<Inherited, 'quotation'> = (owner && { speaker: owner.speaker, rule: 'nobody' }) ??
        announced ??
        (goesOn ? { speaker: before.speaker, rule: 'continued' } : null) ??
        nameBeside(outline, index, at, isPerson) ??
        inLine(lines.get(sentence.paragraph)) ??
        aboutTopic(outline, index, at, personsIn) ??
        (alone ? null : besideClause(pieces, at, sentence, quoted)) ??
        sameParagraph(alone, sentence.paragraph, quoted, spoke) ??
        (alone ? nearParagraph(outline, spoken, index, spoke, isPerson) : null) ??
        (alone ? beforeToldToSpeak(told, sentence.paragraph) : null) ?? { speaker: null, rule: 'nobody' };
      if (!owner) found.push({ quotation, ...guess });
      before = { quotation, speaker: guess.speaker };
      if (guess.speaker && guess.rule !== 'clause subject') {
        quoted = { ...here, speaker: guess.speaker };
        if (alone) spoke = quoted;
      }
    }
    announced = announcedIn(pieces, sentence, sayings);
    const speaks = toldToSpeak(pieces, sentence);
    if (speaks) told = { ...here, speaker: speaks };
    const speaker = mainSpeaker(sayings);
    if (speaker) spoke = { ...here, speaker };
  });
  return found;
}

const inLine = (speaker: Subject | undefined): Omit<Inherited, 'quotation'> | null =>
  speaker ? { speaker, rule: 'name in a line' } : null;

/** `On taxes: “…”`, where the page says whom its labels are about. */
function aboutTopic(
  outline: Outline,
  index: number,
  at: number,
  personsIn: PersonsIn,
): Omit<Inherited, 'quotation'> | null {
  const sentence = outline.sentences[index];
  if (!sentence || labelEnd(outline.pieces, sentence.from, sentence.to) !== at) return null;
  const run = topicOf(outline, index, personsIn);
  return { speaker: run && { run, head: run }, rule: run ? 'topic' : 'nobody' };
}

/** What a sentence leads to: what its verb and colon announce, else what its document does. */
function announcedIn(
  pieces: Outline['pieces'],
  sentence: PieceSentence,
  sayings: readonly Saying[],
): Omit<Inherited, 'quotation'> | null {
  const saying = sayings.find(({ announces }) => announces);
  if (saying && saying.rule !== 'any colon') return { speaker: saying.speaker, rule: 'announced' };
  const author = announcedAuthor(pieces, sentence);
  if (author) return { speaker: author, rule: 'document' };
  return saying ? { speaker: saying.speaker, rule: 'announced' } : null;
}

/** A paragraph that is only a quotation, behind one that tells of somebody's speech. */
const beforeToldToSpeak = (told: Spoke | null, paragraph: number): Omit<Inherited, 'quotation'> | null =>
  told && told.paragraph >= paragraph - 1 ? { speaker: told.speaker, rule: 'told to speak' } : null;

/** Who speaks in a sentence, as against those whose words are told within what is said: "Ray said that Lee called it off". */
function mainSpeaker(sayings: readonly Saying[]): Subject | null {
  let main: Subject | null = null;
  for (const saying of sayings) {
    const { cue, speaker, rule } = saying;
    if (!speaker || rule === 'noun') continue;
    const told = sayings.some(
      (other) =>
        other !== saying && other.speaker && other.contents.some(({ from, to }) => from <= cue.from && cue.to <= to),
    );
    if (!told) main = speaker;
  }
  return main ?? sayings.findLast(({ speaker }) => speaker)?.speaker ?? null;
}

/** A quotation inside a clause: a long one goes on with the speaker before it in the paragraph, a short one is the clause's. */
function besideClause(
  pieces: Outline['pieces'],
  at: number,
  sentence: PieceSentence,
  quoted: Spoke | null,
): Omit<Inherited, 'quotation'> | null {
  const piece = pieces[at];
  const long = piece !== undefined && piece.end - piece.start > LONG;
  if (long && quoted && quoted.paragraph === sentence.paragraph)
    return { speaker: quoted.speaker, rule: 'same sentence' };
  if (isName(pieces, at)) return { speaker: null, rule: 'nobody' };
  const speaker = clauseSubject(pieces, at, sentence.from);
  return speaker && { speaker, rule: 'clause subject' };
}

/** Whether the words before a quotation make it a name that everybody uses: "the so-called “…”", "known as “…”". */
function isName(pieces: Outline['pieces'], at: number): boolean {
  const before = pieces[at - 1]?.lower ?? '';
  return (
    before === 'so-called' ||
    (before === 'as' && pieces[at - 2]?.lower === 'known') ||
    before === 'titled' ||
    before === 'called'
  );
}

/** From this many characters on, a quotation is rather somebody's sentence than a word of it. */
const LONG = 60;

function sameParagraph(
  alone: boolean,
  paragraph: number,
  quoted: Spoke | null,
  spoke: Spoke | null,
): Omit<Inherited, 'quotation'> | null {
  const rule = alone ? 'same paragraph' : 'same sentence';
  const near = [quoted, spoke].filter((one) => one?.paragraph === paragraph);
  const [first, second] = near;
  const best = first && second && second.sentence > first.sentence ? second : (first ?? second);
  return best ? { speaker: best.speaker, rule } : null;
}

/** A paragraph that is only a quotation: signed below it, or by whom the next sentence or the paragraph before names. */
function nearParagraph(
  outline: Outline,
  spoken: readonly SentenceSayings[],
  index: number,
  spoke: Spoke | null,
  isPerson: IsPerson,
): Omit<Inherited, 'quotation'> | null {
  const signed = signatureAfter(outline, index, isPerson);
  if (signed) return { speaker: signed, rule: 'signature' };
  const next = nextSpeaker(spoken, index);
  if (next) return { speaker: next, rule: 'next sentence' };
  const paragraph = spoken[index]?.sentence.paragraph ?? 0;
  return spoke && spoke.paragraph >= paragraph - 1 ? { speaker: spoke.speaker, rule: 'paragraph before' } : null;
}

/** Whether a sentence is nothing but quotations. */
function isAlone({ pieces }: Outline, sentence: PieceSentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) if (pieces[at]?.kind === 'word') return false;
  return true;
}

/** The speaker of the sentence after, where that is in the same paragraph and says something without quoting it. */
function nextSpeaker(spoken: readonly SentenceSayings[], index: number): Subject | null {
  const here = spoken[index];
  const next = spoken[index + 1];
  if (!here || !next || next.sentence.paragraph !== here.sentence.paragraph) return null;
  return next.sayings[0]?.speaker ?? null;
}

/** Whether a saying is about its quotation alone: "what he called “…”", "which she described as “…”". */
function isNarrow(pieces: Outline['pieces'], { speaker, contents }: Saying): boolean {
  const before = speaker ? pieces[speaker.run.from - 1]?.lower : undefined;
  return contents.length === 1 && (before === 'what' || before === 'which' || before === 'whom');
}

/** Which saying owns each quotation: the outermost, so the one with the longest content, and the first of equals. */
export function ownersIn(pieces: Outline['pieces'], sayings: readonly Saying[]): Map<number, Saying> {
  const owners = new Map<number, { saying: Saying; length: number }>();
  for (const saying of sayings) {
    for (const run of saying.contents) {
      const length = run.to - run.from;
      for (let at = run.from; at < run.to; at += 1) {
        if (pieces[at]?.kind !== 'quotation') continue;
        const old = owners.get(at);
        const weight = isNarrow(pieces, saying) ? Number.POSITIVE_INFINITY : length;
        if (!old || (weight > old.length && saying.speaker)) owners.set(at, { saying, length: weight });
      }
    }
  }
  return new Map([...owners].map(([at, { saying }]) => [at, saying]));
}
