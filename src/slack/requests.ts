import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { commandTable } from '../commands/index.ts';
import type { HandledRequest } from '../operations/metrics.ts';
import { newRequestId, withinRequest } from '../operations/request.ts';

/** Subcommands that open a window are no commands of the table. */
const SUBCOMMANDS: ReadonlySet<string> = new Set([...commandTable.map(({ name }) => name), 'add', 'review']);

/**
 * Gives every request an id, which stands in each line of the log that it causes, and tells `onRequest` of it once all
 * its work is done. To be the first of the app's own middlewares.
 */
export function followRequests(
  app: Pick<App, 'use'>,
  onRequest: (request: HandledRequest) => void,
  newId: () => string = newRequestId,
): void {
  app.use((args) => {
    const request = { id: newId(), failed: false };
    const began = performance.now();
    return withinRequest(request, async () => {
      try {
        await args.next();
      } catch (error) {
        request.failed = true;
        throw error;
      } finally {
        const outcome = request.failed ? 'failed' : 'answered';
        onRequest({ ...kindOf(args), outcome, milliseconds: performance.now() - began });
      }
    });
  });
}

/** Which surface was used, and what of it: never the words that somebody typed. */
function kindOf(args: AnyMiddlewareArgs & AllMiddlewareArgs): Pick<HandledRequest, 'surface' | 'name'> {
  if ('command' in args) {
    const [first = ''] = args.command.text.trim().toLowerCase().split(/\s/, 1);
    // Words that name no subcommand are searched for.
    return { surface: 'command', name: SUBCOMMANDS.has(first) ? first : 'words' };
  }
  if ('event' in args) return { surface: 'event', name: plainName(args.event.type) };
  if ('shortcut' in args) return { surface: 'shortcut', name: plainName(args.shortcut.callback_id) };
  if ('view' in args) return { surface: 'view', name: plainName(args.view.callback_id) };
  if ('options' in args) return { surface: 'options', name: plainName(args.body) };
  if ('action' in args) return { surface: 'action', name: plainName(args.action) };
  return { surface: 'other', name: 'other' };
}

/** An id of ours as Slack brings it back, or the `action_id` of what carries one; anything else is `other`. */
function plainName(given: unknown): string {
  const id = typeof given === 'object' && given !== null && 'action_id' in given ? given.action_id : given;
  return typeof id === 'string' && /^[a-z_]{1,60}$/.test(id) ? id : 'other';
}
