import type { ActionsBlock, Overflow } from '@slack/types';
import { z } from 'zod';
import { phrases } from '../../wording/phrases.ts';
import { contextButton } from './buttons.ts';
import { plain } from './rich-text.ts';

/** The `action_id` of the menu beside a statement. */
export const STATEMENT_MENU = 'talks_statement';

/** What was chosen in the menu, of which statement. Slack allows 150 characters for it. */
export const StatementChoice = z.strictObject({
  do: z.enum(['cite', 'report', 'correct', 'withdraw']),
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
});
export type StatementChoice = z.infer<typeof StatementChoice>;

function menu(statementId: string): Overflow {
  return {
    type: 'overflow',
    action_id: STATEMENT_MENU,
    options: Object.entries(phrases.buttons.statement).map(([choice, label]) => ({
      text: plain(label),
      value: JSON.stringify({ do: choice, id: statementId }),
    })),
  };
}

/** Context, and what else can be done with a statement: cite it, report an error in it and, for editors, correct or withdraw it. */
export const statementActions = (statementId: string): ActionsBlock => ({
  type: 'actions',
  elements: [contextButton(statementId), menu(statementId)],
});
