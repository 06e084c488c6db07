/** @param {number} number */
function ordinal(number) {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

/**
 * @param {Date} date
 * @param {Intl.DateTimeFormatOptions} options
 */
const words = (date, options) => new Intl.DateTimeFormat('en-US', options).format(date);

/** @param {Date} date @param {Date} now */
function relativeDay(date, now) {
  const days = Math.round((startOfDay(date) - startOfDay(now)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  return days === 1 ? 'tomorrow' : null;
}

/** @param {Date} date */
const startOfDay = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** @param {Date} date @param {Date} now */
function ago(date, now) {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(seconds, 'second');
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}

/** @type {Record<string, (date: Date, now: Date) => string>} */
const tokens = {
  date_num: (date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-'),
  date_slash: (date) => words(date, { year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: (date) => `${words(date, { month: 'long' })} ${ordinal(date.getDate())}, ${date.getFullYear()}`,
  date_short: (date) => words(date, { month: 'short', day: 'numeric', year: 'numeric' }),
  date_long: (date) =>
    `${words(date, { weekday: 'long' })}, ${words(date, { month: 'long' })} ${ordinal(date.getDate())}, ${date.getFullYear()}`,
  time: (date) => words(date, { hour: 'numeric', minute: '2-digit' }),
  time_secs: (date) => words(date, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
  ago,
};
for (const name of ['date', 'date_short', 'date_long']) {
  const plain = tokens[name];
  if (plain) tokens[`${name}_pretty`] = (date, now) => relativeDay(date, now) ?? plain(date, now);
}

/**
 * A Slack date format filled in for the reader: `"{date_short} at {time}"` → `"Jul 24, 2025 at 6:39 PM"`. Null when it names
 * a token that Slack does not have; then the fallback text is shown.
 *
 * @param {number} timestamp  seconds since 1970
 * @param {string} format
 * @param {Date} now
 * @returns {string | null}
 */
export function slackDate(timestamp, format, now) {
  const date = new Date(timestamp * 1000);
  if (Number.isNaN(date.getTime())) return null;
  let known = true;
  const filled = format.replace(/\{(\w+)\}/g, (whole, name) => {
    const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (!token) known = false;
    return token ? token(date, now) : whole;
  });
  return known ? filled : null;
}

/** @param {string} ts a message's timestamp */
export const messageDate = (ts) => new Date(Number.parseFloat(ts) * 1000);

/** @param {Date} date "10:32 AM" in the reader's own form */
export const clockTime = (date) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(date);

/** @param {Date} date for the title of a time: the whole date */
export const fullTime = (date) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' }).format(date);

/**
 * The words on a day divider: "Today", "Yesterday", "Thursday, July 24".
 *
 * @param {Date} date
 * @param {Date} now
 */
export function dayName(date, now) {
  const relative = relativeDay(date, now);
  if (relative) return relative[0]?.toUpperCase() + relative.slice(1);
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: /** @type {const} */ ('numeric') };
  return new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric', ...year }).format(date);
}
