import { UserError } from '../errors.ts';
import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Story } from '../facts/story.ts';
import { textFault } from '../facts/text.ts';
import { type IngestedArticle, ingestArticles, openArticle } from '../ingest/ingested-article.ts';
import type { Fate } from '../ingest/proposals/versions.ts';
import type { ReadSource } from '../ingest/reading/read-source.ts';
import { appendTogether } from './append-together.ts';
import { type EditRules, mayEdit } from './editing.ts';
import type { LiveDesk } from './live-desk.ts';
import { nextVersion } from './next-version.ts';
import { type ItemFinders, proposalDesk, type StoredProposal } from './proposal-desk.ts';
import { type Copied, type SharedCopy, sharedCopies } from './shared-copy.ts';
import { sourceOf, sourceVersions } from './source-versions.ts';

/** What became of an article that was taken in. */
export type Taken =
  | { taken: 'new'; source: string; proposals: StoredProposal[] }
  /** `former` is the source that keeps what stands in the former version alone. */
  | { taken: 'version'; source: string; version: number; former: string; fates: Fate[]; proposals: StoredProposal[] }
  /** The desk had it already, with the same text. */
  | { taken: 'known'; source: string }
  | { taken: 'refused'; source: string; why: string };

export interface IntakeRequest {
  articles: readonly ReadSource[];
  /** The story that new sources go to; the default one when absent. */
  story: string | undefined;
  by: string;
  reason: string | null;
  at: Date;
  /** Told how many articles have been taken in, some at a time. */
  onTaken?: (articles: number) => void;
}

/** So many articles share a transaction: few enough that none holds up other writers for long. */
const TOGETHER = 250;
/** How often to begin again when somebody else saves at the same moment. */
const ATTEMPTS = 5;

/**
 * Saves articles that were read, with the statements that rules propose of them, which are in no answer. A known article
 * (by its id or address) with another text becomes its next version: statements whose sentences still stand move with it,
 * the others stay with the former version, which is kept for them. One article that cannot be saved does not keep the
 * others from it. Sources of a story that share an agency's copy are given one family, with the evidence. Throws a UserError when
 * the story is unknown, or nothing can be saved at all.
 */
export async function takeIn(live: LiveDesk, rules: EditRules, request: IntakeRequest): Promise<Intake> {
  mayEdit(rules, request.by);
  await live.catchUp();
  const intake: Intake = { taken: [], families: [] };
  const finders: ItemFinders = new Map();
  for (let from = 0; from < request.articles.length; from += TOGETHER) {
    const together = await takeInTogether(live, request, request.articles.slice(from, from + TOGETHER), finders);
    intake.taken.push(...together.taken);
    intake.families.push(...together.families);
    request.onTaken?.(together.taken.length);
  }
  return intake;
}

async function takeInTogether(
  live: LiveDesk,
  request: IntakeRequest,
  articles: readonly ReadSource[],
  finders: ItemFinders,
): Promise<Intake> {
  for (let attempt = 1; ; attempt += 1) {
    const before = live.ledger.head.seq;
    const plan = planFor(live, request, articles, finders);
    if (plan.changes.length === 0) return plan;
    const edited = await appendTogether(
      live,
      plan.changes.map((change) => ({ change })),
      request,
    );
    // What they hold is what was planned: the desk holds the same only where that was saved, and nothing else.
    const grown = live.ledger.head.seq - before;
    if (edited.outcome !== 'saved' || grown !== plan.changes.length || !plan.onlyNew) finders.clear();
    if (edited.outcome !== 'overtaken') return plan;
    if (attempt === ATTEMPTS)
      throw new UserError(
        `Others save at the same time (${edited.by.by}: ${edited.by.thing}). Nothing was saved. Try again.`,
      );
  }
}

/** What became of articles, and which sources turned out to share a copy. */
export interface Intake {
  taken: Taken[];
  families: SharedCopy[];
}

/** What is to be appended for articles, all at once, and what each will have become then. */
interface Plan extends Intake {
  changes: Change[];
  /** Whether no article is another version of one that the desk has. */
  onlyNew: boolean;
}

function planFor(
  { facts, ledger }: LiveDesk,
  { story: id }: IntakeRequest,
  articles: readonly ReadSource[],
  finders: ItemFinders,
): Plan {
  const proposing = proposalDesk(facts, ledger, finders);
  const story = storyNamed(facts, id);
  const read = readAgainst(facts, articles, proposing.speakers);
  const bySource = Map.groupBy(facts.statements, ({ source }) => source);
  const changes: Change[] = [];
  const fresh: Copied[] = [];
  const lists = storyLists(facts.stories);
  const once = onlyOnce();

  function take({ article, former, ingested }: Read): Taken {
    if (former?.text === article.text) return { taken: 'known', source: former.id };
    const source = sourceOf(article, former);
    once(article, source);
    if (!ingested) throw new UserError(`${article.id} ${textFault(article.text) ?? 'could not be read.'}`);
    refuseTakenId(source, facts);
    if (former) {
      const version = nextVersion(
        { former, source, ingested, statements: bySource.get(former.id) ?? [] },
        facts,
        proposing,
      );
      for (const { story: one, source: kept } of version.listed) lists.add(one, kept);
      changes.push(...version.changes);
      return version.taken;
    }
    const proposals = proposing.propose(ingested, story);
    lists.add(story.id, source.id);
    fresh.push({ source, copy: ingested.copy });
    changes.push(...proposals.map((proposal): Change => ({ change: 'statement-proposed', ...proposal })));
    return { taken: 'new', source: source.id, proposals };
  }

  const taken = read.map((one): Taken => {
    try {
      return take(one);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { taken: 'refused', source: one.article.id, why: error.message };
    }
  });
  const inStory = new Set(story.sources);
  const families = sharedCopies(
    facts.sources.filter((source) => inStory.has(source.id) && source.replacedBy === undefined),
    fresh,
    facts,
  );
  const records = new Map(fresh.map(({ source }) => [source.id, source]));
  for (const source of families.flatMap(({ sources }) => sources)) records.set(source.id, source);
  const recorded = [...records.values()].map((source): Change => ({ change: 'source-recorded', source }));
  const onlyNew = read.every(({ article, former }) => former === null || former.text === article.text);
  return { changes: [...recorded, ...changes, ...lists.changes()], taken, families, onlyNew };
}

/** An article with the version of it that the desk has, and what rules propose of it where there is anything new. */
interface Read {
  article: ReadSource;
  former: Source | null;
  ingested: IngestedArticle | null;
}

function readAgainst(
  { sources }: Facts,
  articles: readonly ReadSource[],
  speakers: Parameters<typeof ingestArticles>[1],
): Read[] {
  const versions = sourceVersions(sources);
  const known = articles.map((article) => ({ article, former: versions.find(article) }));
  const fresh = known.filter(
    ({ article, former }) => former?.text !== article.text && textFault(article.text) === null,
  );
  const opened = fresh.map(({ article, former }) =>
    openArticle(former ? { ...article, id: former.id, published: article.published ?? former.published } : article),
  );
  const ingested = ingestArticles(opened, speakers);
  const byArticle = new Map(fresh.map(({ article }, at) => [article, ingested[at] ?? null]));
  return known.map((one) => ({ ...one, ingested: byArticle.get(one.article) ?? null }));
}

/** Refuses an article that was taken in a moment before, under another id of the same address or the same id. */
function onlyOnce(): (article: ReadSource, source: Source) => void {
  const begun = new Map<string, string>();
  return (article, { id, url }) => {
    const before = begun.get(id) ?? (url === null ? undefined : begun.get(url));
    if (before !== undefined)
      throw new UserError(
        `${article.id} is the same article as ${before}, by id or address. Take them in one after the other.`,
      );
    begun.set(id, article.id);
    if (url !== null) begun.set(url, article.id);
  };
}

/** The stories with what is added to their sources. */
function storyLists(stories: readonly Story[]) {
  const listed = new Map<string, Story>();
  return {
    add(id: string, source: string): void {
      const story = listed.get(id) ?? stories.find((one) => one.id === id);
      if (story) listed.set(id, { ...story, sources: [...story.sources, source] });
    },
    changes: (): Change[] => [...listed.values()].map((story) => ({ change: 'story-recorded', story })),
  };
}

function storyNamed({ stories }: Facts, id: string | undefined): Story {
  const story = stories.find((one) => (id === undefined ? one.default : one.id === id));
  if (story) return story;
  const known = stories.map((one) => one.id).join(', ');
  throw new UserError(
    `There is no story ${id ?? 'that is the default one'}. Name one of: ${known}. Nothing was saved.`,
  );
}

/** A family counts as one origin under its id, so no source may have that. */
function refuseTakenId({ id }: Source, { sources }: Facts): void {
  if (sources.some(({ family }) => family?.id === id))
    throw new UserError(`${id} is the id of a family of sources. Give the article another id.`);
}
