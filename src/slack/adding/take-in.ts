import {
  detailsOf,
  type ReadSource,
  readPasted,
  readSentFile,
  type SourceDetails,
  withDetails,
} from '../../desk/article-given.ts';
import { takeIn } from '../../desk/intake.ts';
import { waitingProposals } from '../../desk/review.ts';
import { UserError } from '../../errors.ts';
import type { Facts } from '../../facts/facts.ts';
import { phrases } from '../../wording/phrases.ts';
import type { AboutAdding, Added } from '../blocks/add-views.ts';
import type { Parts } from '../parts.ts';
import type { FilledForm } from './form-state.ts';
import type { FilePointer } from './message-files.ts';
import { joined } from './pasted-text.ts';

const { adding } = phrases;

/** Fetches the file that is read. */
export type Download = (file: FilePointer) => Promise<Uint8Array>;

/** What stands in the fields of a form about an article. */
export const detailsIn = (fields: FilledForm<unknown>['fields']): SourceDetails => ({
  title: fields.title ?? '',
  outlet: fields.outlet ?? '',
  url: fields.url ?? '',
  published: fields.published ?? '',
  credit: fields.credit ?? '',
});

/** Reads what a form is about and stores it with its proposals. Throws a UserError that says why it cannot be taken; nothing is saved then. */
export async function takeInForm(form: FilledForm<AboutAdding>, download: Download, parts: Parts): Promise<Added> {
  const { about, fields, userId } = form;
  const live = parts.live();
  const read = about.file
    ? await readSentFile(about.file.name, await download(about.file))
    : await readPasted(joined(fields, about.joints));
  const details = about.prefilled ? detailsIn(fields) : filledUp(detailsIn(fields), read);
  await live.catchUp();
  const article = withDetails(read, details, live.facts);
  const request = { articles: [article], story: fields.story, by: userId, reason: null, at: parts.now() };
  const { taken, families } = await takeIn(live, parts.edits.rules, request);
  const [one] = taken;
  if (!one || one.taken === 'refused') throw new UserError(phrases.editing.nothingSaved(one?.why ?? adding.noArticle));
  const waiting = waitingProposals(live, one.source);
  const unsure = waiting.filter((proposal) => proposal.unsure).length;
  const waits = waiting.length === 0 ? adding.noneFound : adding.waits(waiting.length, unsure);
  return {
    lines: [
      adding.became[one.taken](nameOf(one.source, live.facts)),
      one.taken === 'known' && waiting.length === 0 ? adding.noneWaits : waits,
      ...families.map(({ sources, family }) =>
        adding.oneOrigin(
          family.agency,
          sources.map(({ name }) => name),
          family.why,
        ),
      ),
    ],
    review: waiting.length === 0 ? null : one.source,
    proposals: waiting.length,
    about,
  };
}

const nameOf = (source: string, { sources }: Facts): string => sources.find(({ id }) => id === source)?.name ?? source;

/** Where the editor says nothing, what the text says of itself. */
function filledUp(details: SourceDetails, read: ReadSource): SourceDetails {
  const said = detailsOf(read);
  return {
    title: details.title.trim() || said.title,
    outlet: details.outlet.trim() || said.outlet,
    url: details.url.trim() || said.url,
    published: details.published.trim() || said.published,
    credit: details.credit.trim() || said.credit,
  };
}
