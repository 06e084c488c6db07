import type { App, BlockAction, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { wholeDesk } from '../../commands/scope.ts';
import { shownStatement } from '../../commands/shown.ts';
import { isVisible } from '../../desk/visibility.ts';
import { UserError } from '../../errors.ts';
import type { Statement } from '../../facts/statement.ts';
import { phrases } from '../../wording/phrases.ts';
import { refuseReaders } from '../admission/refuse-readers.ts';
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
    if (!statement) throw new UserError(phrases.windows.statementGone);
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
  const { channel } = press;
  const about = { id: statement.id, version: edits.versionOf(`statement:${statement.id}`), channel };
  switch (press.value.do) {
    case 'cite':
      return citation(statement, await permalinkOf(press, client));
    case 'report':
      return reportView(statement, about);
    case 'correct':
      refuseReaders(press.userId, edits, phrases.editing.onlyEditors);
      return correction(statement, about, parts);
    case 'withdraw':
      refuseReaders(press.userId, edits, phrases.editing.onlyEditors);
      return withdrawView(statement, about);
  }
}

function correction(shown: ShownStatement, about: AboutStatement, { edits, live }: Parts): ModalView {
  const statement = edits.statement(about.id);
  if (!statement) throw new UserError(phrases.windows.statementGone);
  return correctView(shown, { statement, facts: live().facts, about });
}

function citation(statement: ShownStatement, permalink: string | null): ModalView {
  const view = citationView(statement, permalink);
  if (view === null) throw new UserError(phrases.windows.statementTooLong(statement.id));
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
      const statement = reportable(about, parts);
      if (!statement) throw new UserError(phrases.editing.report.gone);
      const change = {
        change: 'error-reported' as const,
        report: key.replace(/^.*:/, ''),
        statement: about.id,
        version: about.version,
        shown: statement.locator.exact,
        note: fields.note ?? '',
      };
      await parts.edits.note(change, userId, key);
      return { title: phrases.editing.report.done, text: phrases.editing.report.thanks };
    },
    parts,
  );
}

/** The statement of a report, held or withdrawn by now or not; null for one that nobody was ever shown in its channel. */
function reportable({ id, channel }: AboutStatement, { edits, desk, now }: Parts): Statement | null {
  const statement = edits.statement(id);
  const source = statement && desk().sources.get(statement.source);
  return source && statement.status !== 'proposed' && isVisible(source, channel, now()) ? statement : null;
}

function listenToWithdrawal(app: App, parts: Parts): void {
  const form = { callbackId: FORMS.withdraw, about: AboutStatement, faultAt: 'reason' };
  onSubmission(
    app,
    form,
    async ({ userId, about: { id, version }, fields, key }) => {
      const edit = { edit: fields.what === 'hold' ? ('hold' as const) : ('withdraw' as const), id };
      await parts.edits.make({ edit, by: userId, reason: fields.reason ?? null, version, key });
      const { held, withdrawn } = phrases.editing.withdraw;
      return { title: phrases.editing.saved, text: edit.edit === 'hold' ? held : withdrawn };
    },
    parts,
  );
}
