import type { LiveDesk } from '../desk/live-desk.ts';
import { UserError } from '../errors.ts';
import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Story } from '../facts/story.ts';
import { textFault } from '../facts/text.ts';
import type { IngestedArticle } from '../ingest/ingested-article.ts';
import { compareVersions, versionWords } from '../ingest/proposals/versions.ts';
import { count } from '../wording.ts';
import { reasonGiven, savedChanges } from './edit-command.ts';
import { refuseUnsound } from './problem-lines.ts';
import { saveTogether } from './save-together.ts';
import type { TerminalRun } from './terminal-command.ts';

/**
 * Saves a new source with its story, its new speakers and its proposals, all or nothing, and says what was saved.
 * Throws a UserError where the source is known: with the same text there is nothing to do; with another, it says what
 * moved and what vanished, for an editor to correct or withdraw first.
 */
export async function saveArticle(
  run: TerminalRun,
  live: LiveDesk,
  { source: read, proposals }: IngestedArticle,
  by: string,
): Promise<string> {
  const { facts } = live;
  const known = facts.sources.find(({ id, url }) => id === read.id || (url !== null && url === read.url));
  if (known) return againstKnown(known, read.text, facts);
  const fault = textFault(read.text);
  if (fault) throw new UserError(`${read.id} ${fault} Nothing was saved.`);
  const source: Source = {
    id: read.id,
    name: read.name,
    outlet: read.outlet,
    title: read.title,
    byline: read.byline,
    url: read.url,
    published: read.published,
    retrieved: null,
    dateline: read.dateline,
    credit: read.credit,
    language: read.language,
    family: null,
    embargoedUntil: null,
    channels: null,
    text: read.text,
  };
  const story = storyFor(facts, run.options.story);
  const speakers = newSpeakers(proposals);
  const statements = proposals.map(({ statement }) => statement);
  const changes: Change[] = [
    { change: 'source-recorded', source },
    { change: 'story-recorded', story: { ...story, sources: [...story.sources, source.id] } },
    ...speakers.map((speaker): Change => ({ change: 'speaker-recorded', speaker })),
    ...statements.map((statement): Change => ({ change: 'statement-proposed', statement })),
  ];
  refuseUnsound({
    stories: facts.stories.map((one) => (one.id === story.id ? { ...one, sources: [...one.sources, source.id] } : one)),
    sources: [...facts.sources, source],
    speakers: [...facts.speakers, ...speakers],
    statements,
    items: [],
  });
  savedChanges(await saveTogether(live, run.rules, { changes, by, reason: reasonGiven(run), at: run.now() }));
  const unsure = proposals.filter(({ speaker, statement }) => speaker !== null && statement.speaker === null).length;
  const asks = unsure === 0 ? '' : `, ${unsure} with a speaker to be decided`;
  return `${source.id}: ${count(statements.length, 'proposal')}${asks}, ${count(speakers.length, 'new speaker')}. Look at them with: talks review ${source.id} --as U…`;
}

function storyFor({ stories }: Facts, id: string | undefined): Story {
  const story = stories.find((one) => (id === undefined ? one.default : one.id === id));
  if (story) return story;
  const known = stories.map((one) => one.id).join(', ');
  throw new UserError(
    `There is no story ${id ?? 'that is the default one'}. Name one of: ${known}. Nothing was saved.`,
  );
}

/** Speakers that proposals need: a guess is nobody's record before an editor decides. */
function newSpeakers(proposals: IngestedArticle['proposals']): Speaker[] {
  const made = new Map<string, Speaker>();
  for (const { speaker, statement } of proposals) {
    if (speaker && !speaker.known && statement.speaker === speaker.speaker.id)
      made.set(speaker.speaker.id, speaker.speaker);
  }
  return [...made.values()];
}

function againstKnown(known: Source, text: string, facts: Facts): string {
  if (known.text === text) return `${known.id}: known, with the same text. Nothing was saved.`;
  const version = compareVersions(
    known.text,
    text,
    facts.statements.filter(({ source }) => source === known.id),
  );
  throw new UserError(`${known.id} is known with another text: ${versionWords(version)} Nothing was saved.`);
}
