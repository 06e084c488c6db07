/** Markup that only Talks itself writes: a person who acted, a moment, a link to a web address. */
const OWN_MARKUP = [
  /<@[UW][A-Z0-9]+>/g,
  /<!date\^\d+\^\{date_short_pretty\} \{time\}\|[^<>|]*>/g,
  /<https?:\/\/[^<>|\s]+\|[^<>|]*>/g,
];

const ENTITY_OR_RAW = /[<>]|&(?!(?:amp|lt|gt);)/;

/** The fields of a message or view in which Slack reads markup and that hold something it would act on; empty when all is escaped. */
export function rawMarkupIn(payload: unknown): string[] {
  if (typeof payload === 'string')
    return payload.startsWith('{') || payload.startsWith('[') ? rawMarkupIn(parsed(payload)) : [];
  if (Array.isArray(payload)) return payload.flatMap(rawMarkupIn);
  if (typeof payload !== 'object' || payload === null) return [];
  const { type, text } = payload as { type?: unknown; text?: unknown };
  if (type === 'plain_text' || type === 'text') return [];
  if (type === 'link') return linkFaults(payload as { url?: unknown });
  if (['user', 'usergroup', 'broadcast', 'channel', 'team', 'emoji'].includes(String(type)))
    return [JSON.stringify(payload)];
  // A message has its text beside its blocks, a markup element has it alone: Slack reads markup in both.
  const own = typeof text === 'string' && 'type' in payload === (type === 'mrkdwn') && holdsRaw(text) ? [text] : [];
  // What an input holds stands in it as it was typed, and is never shown as markup.
  const inner = Object.entries(payload).filter(([key]) => !UNREAD.has(key));
  return [
    ...own,
    ...inner.flatMap(([key, value]) => (key === 'text' && typeof value === 'string' ? [] : rawMarkupIn(value))),
  ];
}

/** Keys whose strings Slack hands back to the app, or shows as they are. */
const UNREAD: ReadonlySet<string> = new Set([
  'initial_value',
  'value',
  'private_metadata',
  'metadata',
  'state',
  'fallback',
]);

function holdsRaw(text: string): boolean {
  return ENTITY_OR_RAW.test(OWN_MARKUP.reduce((rest, own) => rest.replace(own, ''), text));
}

const linkFaults = ({ url }: { url?: unknown }): string[] =>
  typeof url === 'string' && /^https?:\/\/[^@\s<>|]+$/.test(url) ? [] : [JSON.stringify(url)];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
