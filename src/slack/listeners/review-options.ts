import type { App } from '@slack/bolt';
import { z } from 'zod';
import { itemsNear } from '../../desk/item-options.ts';
import { waitingProposal } from '../../desk/review.ts';
import { speakerOptions } from '../../desk/speaker-options.ts';
import { phrases } from '../../wording/phrases.ts';
import { itemValue, MOST_OPTIONS, speakerOption } from '../adding/choices.ts';
import { parseJson } from '../adding/form-state.ts';
import { option } from '../blocks/choice-field.ts';
import { proposedItem, REVIEW_FIELDS } from '../blocks/review-fields.ts';
import { AboutReview } from '../blocks/review-view.ts';
import type { Parts } from '../parts.ts';

/** What is typed into a field with options, in which window. */
const Typing = z.object({
  user: z.object({ id: z.string() }),
  value: z.string(),
  view: z.object({ private_metadata: z.string() }),
});

/** The speakers and items among whom an editor chooses while typing, for the proposal in the window. */
export function listenToReviewOptions(app: App, parts: Parts): void {
  const proposalFor = (body: unknown) => {
    const { user, value, view } = Typing.parse(body);
    const about = AboutReview.parse(parseJson(view.private_metadata));
    if (!parts.edits.isEditor(user.id)) return null;
    const proposal = waitingProposal(parts.live(), about.source, about.id);
    return proposal ? { proposal, typed: value, facts: parts.live().facts } : null;
  };
  app.options(REVIEW_FIELDS.speaker, async ({ ack, body }) => {
    const asked = proposalFor(body);
    const options = asked
      ? speakerOptions(asked.facts, {
          guess: asked.proposal.speaker,
          source: asked.proposal.statement.source,
          typed: asked.typed,
          most: MOST_OPTIONS,
        })
      : [];
    await ack({ options: options.map(speakerOption) });
  });
  app.options(REVIEW_FIELDS.item, async ({ ack, body }) => {
    const asked = proposalFor(body);
    if (!asked) return ack({ options: [] });
    const { proposal, facts, typed } = asked;
    const proposed = proposedItem(proposal, facts.items);
    const last = [option('new', phrases.review.item.new), option('none', phrases.review.item.none)];
    const near = itemsNear(facts, proposal.statement, typed, MOST_OPTIONS - 1 - last.length).map(({ id, question }) =>
      option(itemValue({ item: 'known', id }), question),
    );
    const all = [...(typed === '' ? [proposed] : []), ...near, ...last];
    await ack({ options: all.filter(({ value }, index) => all.findIndex((one) => one.value === value) === index) });
  });
}
