/** The short names that newsroom apps use most; any other stays as `:name:`, which loses nothing. */
const known = new Map([
  ['warning', '⚠️'],
  ['white_check_mark', '✅'],
  ['heavy_check_mark', '✔️'],
  ['x', '❌'],
  ['information_source', 'ℹ️'],
  ['question', '❓'],
  ['exclamation', '❗'],
  ['bulb', '💡'],
  ['bell', '🔔'],
  ['mag', '🔍'],
  ['newspaper', '📰'],
  ['memo', '📝'],
  ['pushpin', '📌'],
  ['link', '🔗'],
  ['calendar', '📅'],
  ['clock1', '🕐'],
  ['hourglass', '⌛'],
  ['speech_balloon', '💬'],
  ['scales', '⚖️'],
  ['wave', '👋'],
  ['eyes', '👀'],
  ['+1', '👍'],
  ['thumbsup', '👍'],
  ['-1', '👎'],
  ['thumbsdown', '👎'],
  ['tada', '🎉'],
  ['red_circle', '🔴'],
  ['large_yellow_circle', '🟡'],
  ['large_green_circle', '🟢'],
  ['arrow_right', '➡️'],
  ['arrow_left', '⬅️'],
]);

/**
 * The character of an emoji's short name, or null when the name is not known here.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function emojiCharacter(name) {
  return known.get(name) ?? null;
}
