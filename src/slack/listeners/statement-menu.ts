import type { App, BlockAction, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { wholeDesk } from '../../commands/scope.ts';
import { shownStatement } from '../../commands/shown.ts';
import { UserError } from '../../errors.ts';
import { correctView } from '../blocks/correct-view.ts';
import { STATEMENT_MENU, StatementChoice } from '../blocks/statement-menu.ts';
import { AboutStatement, citationView, FORMS, reportView, withdrawView } from '../blocks/statement-views.ts';
import { openView } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { type Pressed, readPress } from '../press.ts';
import { onSubmission } from '../submission.ts';

/** The menu beside a statement: cite it, report an error in it and, for editors, correct, hold or withdraw it. */
export function listenToStatementMenu(app: App, parts: Parts): void {
  app.action<BlockAction>(STATEMENT_MENU, async ({ ack, body, client }) => {
    await ack();
    const press = readPress(body, StatementChoice);
    const desk = parts.desk().seenIn(press.channel, parts.now());
    const statement = desk.statements.get(press.value.id);
    if (!statement) throw new UserError('This statement is no longer in the store: ask the question again.');
    const shown = shownStatement(statement, wholeDesk(desk));
    await openView(client, press.triggerId, await viewFor(press, shown, client, parts), parts);
  });
  listenToReport(app, parts);
  listenToWithdrawal(app, parts);
}

async function viewFor(
  press: Pressed<StatementChoice>,
  statement: ShownStatement,
  client: webApi.WebClient,
  parts: Parts,
): Promise<ModalView> {
  const { edits } = parts;
  const about = { id: statement.id, version: edits.versionOf(`statement:${statement.id}`) };
  switch (press.value.do) {
    case 'cite':
      return citation(statement, await permalinkOf(press, client));
    case 'report':
      return reportView(statement, about);
    case 'correct':
      refuseOthers(edits.isEditor(press.userId));
      return correction(statement, about, parts);
    case 'withdraw':
      refuseOthers(edits.isEditor(press.userId));
      return withdrawView(statement, about);
  }
}

/** The one sentence for whoever may not change facts. */
export function refuseOthers(isEditor: boolean): void {
  if (!isEditor)
    throw new UserError('Only editors can correct or withdraw. Choose “Report an error”, and the editors will see it.');
}

function correction(shown: ShownStatement, about: AboutStatement, { edits, live }: Parts): ModalView {
  const statement = edits.statement(about.id);
  if (!statement) throw new UserError('This statement is no longer in the store: ask the question again.');
  return correctView(shown, { statement, facts: live().facts, about });
}

function citation(statement: ShownStatement, permalink: string | null): ModalView {
  const view = citationView(statement, permalink);
  if (view === null)
    throw new UserError(
      `This statement is longer than a Slack window holds: read it in a terminal with npm run talks -- statement ${statement.id}`,
    );
  return view;
}

/** The address of the answer itself; one that only the person who asked sees has none. */
async function permalinkOf(
  { ephemeral, channel, messageTs }: Pressed<StatementChoice>,
  client: webApi.WebClient,
): Promise<string | null> {
  if (ephemeral || channel === null || messageTs === null) return null;
  const { permalink = null } = await client.chat.getPermalink({ channel, message_ts: messageTs });
  return permalink;
}

function listenToReport(app: App, parts: Parts): void {
  const form = { callbackId: FORMS.report, about: AboutStatement, faultAt: 'note' };
  onSubmission(
    app,
    form,
    async ({ userId, about, fields, key }) => {
      const statement = parts.edits.statement(about.id);
      if (!statement) throw new UserError('This statement is no longer in the store.');
      const change = {
        change: 'error-reported' as const,
        report: key.replace(/^.*:/, ''),
        statement: about.id,
        version: about.version,
        shown: statement.locator.exact,
        note: fields.note ?? '',
      };
      await parts.edits.note(change, userId, key);
      return { title: 'Reported', text: 'The editors have it, with the statement as you saw it.' };
    },
    parts,
  );
}

function listenToWithdrawal(app: App, parts: Parts): void {
  const form = { callbackId: FORMS.withdraw, about: AboutStatement, faultAt: 'reason' };
  onSubmission(
    app,
    form,
    async ({ userId, about: { id, version }, fields, key }) => {
      const edit = { edit: fields.what === 'hold' ? ('hold' as const) : ('withdraw' as const), id };
      await parts.edits.make({ edit, by: userId, reason: fields.reason ?? null, version, key });
      const done = edit.edit === 'hold' ? 'held' : 'withdrawn';
      return { title: 'Saved', text: `The statement is ${done}: it is in no answer now.` };
    },
    parts,
  );
}
