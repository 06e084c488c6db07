/** What happens between Talks and Slack, for whoever counts it. */
export type TrafficEvent =
  /** Work for a payload of Slack's begins or ends; so many are in hand now. */
  | { event: 'work'; inHand: number }
  /** Something was delivered again and not done again. */
  | { event: 'duplicate'; of: 'request' | 'message' }
  /** Something arrived while Talks was stopping. */
  | { event: 'turned away' }
  /** A request whose signature is too old, or from the future. */
  | { event: 'untimely request' }
  /** So many posts wait for their channel or are under way. */
  | { event: 'posts'; waiting: number }
  /** A post was not taken, because too many wait for its channel. */
  | { event: 'post refused' }
  /** Slack said that there were too many calls, and when to try again. */
  | { event: 'rate limited'; method: string; seconds: number }
  /** A call that does no harm twice is made once more. */
  | { event: 'call repeated'; method: string }
  /** A call failed for good; Slack's own refusals are no failures. */
  | { event: 'call failed'; method: string }
  /** The answer to a post was lost, and the post was looked for. */
  | { event: 'post looked for'; found: boolean }
  /** Slack's socket was opened, after so many milliseconds without one; 0 for the first. */
  | { event: 'connected'; after: number }
  | { event: 'disconnected' };

/** Hears of it; must not throw. */
export type OnTraffic = (event: TrafficEvent) => void;
