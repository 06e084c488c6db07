/** An error whose text is meant for people: what, where and what to do, in one sentence. Anything else is a bug and is only logged. */
export class UserError extends Error {
  override name = 'UserError';
}
