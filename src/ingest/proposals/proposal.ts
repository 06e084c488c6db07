import type { Figure } from '../../facts/figure.ts';
import type { Speaker } from '../../facts/speaker.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Attribution } from '../attribution.ts';
import type { FoundDate } from '../dates/dates.ts';
import type { ReadSource } from '../reading/read-source.ts';
import type { Article } from '../text/article.ts';
import type { SaidContent } from './said-content.ts';
import type { ArticleNames } from './speaker-proposals.ts';

/** What was found in an article, from which statements are proposed. */
export interface ArticleParts {
  article: Article;
  attributions: readonly Attribution[];
  figures: readonly Figure[];
  dates: readonly FoundDate[];
  /** Who is named, here and in the articles read with it, and whom the desk knows already. */
  names: ArticleNames;
}

/** Who speaks in a proposal: somebody the desk knows, or a new record that an editor confirms with the statement. */
export interface ProposedSpeaker {
  speaker: Speaker;
  known: boolean;
}

/**
 * A statement as rules propose it, for an editor to confirm, change or reject. `confidence` (0–1) is how often the rule
 * is right, `why` the rule in plain words. Where `speaker` is not sure, `statement.speaker` is null and the guess stands here.
 */
export interface Proposal {
  statement: Statement;
  speaker: ProposedSpeaker | null;
  confidence: number;
  why: string;
}

/** What statements are proposed from. */
export type ProposalSource = Pick<ReadSource, 'id' | 'text' | 'published' | 'furniture'>;

/** An attribution, the stretches of its content that a statement can carry, and whose they are. */
export interface Said {
  attribution: Attribution;
  contents: SaidContent[];
  speaker: ProposedSpeaker | null;
}
