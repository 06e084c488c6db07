import { webApi } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';

/** Of these Slack says itself that the call may have been carried out in part (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const MAYBE_DONE = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** What Slack calls an error; an answer that is no JSON arrives here as its whole text. */
const ERROR_WORD = /^[a-z][a-z0-9_]*$/;

/** Whether an error leaves open if Slack carried the call out: the answer was lost, late or not to be read. */
export function isUnsure(error: unknown): boolean {
  if (error instanceof UnsurePost) return true;
  if (error instanceof webApi.WebAPIRequestError) return !(error.original instanceof UserError);
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  if (error instanceof webApi.WebAPIPlatformError)
    return MAYBE_DONE.has(error.data.error) || !ERROR_WORD.test(error.data.error);
  return false;
}

/** A post of which nobody can say whether it arrived. It is never sent again: two answers in a thread stay. */
export class UnsurePost extends UserError {
  constructor(cause: unknown) {
    super(phrases.failures.unsure, { cause });
  }
}
