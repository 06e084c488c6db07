import type { App, BlockAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import { type Suggestion, suggestedSpeakers, suggestedTopics } from '../../commands/suggestions.ts';
import type { Desk } from '../../desk/desk.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { refuseReaders } from '../admission/refuse-readers.ts';
import { ACTIONS, Page, Subject } from '../blocks/buttons.ts';
import { sentence } from '../blocks/message.ts';
import { plain } from '../blocks/rich-text.ts';
import { openView, outgoing, through } from '../delivery.ts';
import { answerView } from '../home/answer-view.ts';
import { homeContents } from '../home/home-content.ts';
import { homeView } from '../home/home-view.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';

/** The Home tab: published when it is opened, with a search box and pickers whose answers open in a window, and the editors' queue. */
export function listenToHome(app: App, parts: Parts): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    parts.homes.opened(event.user, parts.now());
    await parts.homes.show(event.user, homeView(homeContents(parts)(event.user)), client);
  });
  listenToSearch(app, parts);
  listenToPicker(app, { actionId: ACTIONS.pickSpeaker, suggested: suggestedSpeakers }, parts);
  listenToPicker(app, { actionId: ACTIONS.pickTopic, suggested: suggestedTopics }, parts);
  listenToPagesHere(app, parts);
  listenToSettling(app, parts);
}

const Typed = z.object({
  trigger_id: z.string(),
  actions: z.tuple([z.object({ value: z.string().nullish() })], z.unknown()),
});

function listenToSearch(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.search, async ({ ack, body, client }) => {
    await ack();
    const { trigger_id: triggerId, actions } = Typed.parse(body);
    const text = actions[0].value?.trim() ?? '';
    if (text === '') return;
    await openAnswer({ asked: 'question', text, offset: 0 }, triggerId, client, parts);
  });
}

/** Slack takes at most so many options, of so many characters. */
const OPTIONS = { most: 100, label: 75 } as const;

/** What stands in an option, of which Slack takes 150 characters. */
const Chosen = z.strictObject({ id: z.string().min(1).max(130) });

interface Picker {
  actionId: string;
  suggested: (typed: string, desk: Desk, most: number) => Suggestion[];
}

function listenToPicker(app: App, { actionId, suggested }: Picker, parts: Parts): void {
  app.options(actionId, async ({ ack, payload }) => {
    // A person is in no channel: what is for some channels alone is not offered.
    const desk = parts.desk().seenIn(null, parts.now());
    const options = suggested(payload.value ?? '', desk, OPTIONS.most).map(({ id, label, statements }) => ({
      text: plain(label.length > OPTIONS.label ? `${label.slice(0, OPTIONS.label - 1)}…` : label),
      value: JSON.stringify({ id }),
      description: plain(phrases.sources.statements(statements)),
    }));
    await ack({ options });
  });
  app.action<BlockAction>(actionId, async ({ ack, body, client }) => {
    await ack();
    const { value, triggerId } = readPress(body, Chosen);
    const desk = parts.desk().seenIn(null, parts.now());
    const chosen = suggested('', desk, Number.POSITIVE_INFINITY).find(({ id }) => id === value.id);
    if (!chosen) throw new UserError(phrases.home.noStatements);
    await openAnswer({ asked: 'command', text: chosen.ask, offset: 0 }, triggerId, client, parts);
  });
}

const answerOn = async (page: Page, parts: Parts) =>
  answerView((await parts.pages.of(page, null)).message({ audience: 'everyone', style: 'full' }));

const openAnswer = async (page: Page, triggerId: string, client: webApi.WebClient, parts: Parts): Promise<void> =>
  openView(client, triggerId, await answerOn(page, parts), parts);

const InView = z.object({ view: z.object({ id: z.string() }) });

/** More and Back in a window: another page in its place. */
function listenToPagesHere(app: App, parts: Parts): void {
  for (const actionId of [ACTIONS.moreHere, ACTIONS.backHere])
    app.action<BlockAction>(actionId, async ({ ack, body, client }) => {
      await ack();
      const { value } = readPress(body, Page);
      const { view } = InView.parse(body);
      await client.views.update({ view_id: view.id, view: await answerOn(value, parts) });
    });
}

/** Settle: an editor takes a reported error off the queue. */
function listenToSettling(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.settle, async ({ ack, body, respond }) => {
    await ack();
    const { value, userId, channel, triggerId } = readPress(body, Subject);
    refuseReaders(userId, parts.edits, phrases.home.report.onlyEditors);
    const last = parts.live().ledger.changesOf(`report:${value.id}`).at(-1);
    if (last?.change.change !== 'error-reported')
      throw new UserError(last ? phrases.home.report.settledBefore(last.by) : phrases.home.report.gone);
    await parts.edits.note({ change: 'report-settled', report: value.id }, userId, `settle:${triggerId}`);
    if (channel === null) return;
    // In the editors' channel the report goes; its words stay in the log.
    const settled = sentence(phrases.home.report.settled(last.change.statement, userId));
    await through(respond, { response_type: 'in_channel', replace_original: true })(outgoing(settled));
  });
}
