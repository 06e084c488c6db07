import type { z } from 'zod';
import { isObject, type JsonObject } from '../json.ts';
import type { Parts } from '../parts.ts';

/** Runs one Web API method; what it returns is answered with `ok: true`. */
export type Method = (args: JsonObject, parts: Parts) => JsonObject;

/** A call that Slack refuses, with Slack's word for why and the details it gives. */
export class ApiError extends Error {
  override name = 'ApiError';
  error: string;
  messages: string[];
  more: JsonObject;

  constructor(error: string, messages: string[] = [], more: JsonObject = {}) {
    super(error);
    this.error = error;
    this.messages = messages;
    this.more = more;
  }

  answer(): JsonObject & { ok: false } {
    const details = this.messages.map((message) => message.replace('[ERROR] ', ''));
    return {
      ok: false,
      error: this.error,
      ...(this.error === 'invalid_blocks' ? { errors: details } : {}),
      ...(this.messages.length > 0 ? { response_metadata: { messages: this.messages } } : {}),
      ...this.more,
    };
  }
}

/** The arguments of a call in the types that its method works with; otherwise Slack's `invalid_arguments`. */
export function parseArguments<Schema extends z.ZodType>(schema: Schema, args: JsonObject): z.output<Schema> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map((issue) => {
    const field = issue.path.map(String).join('/');
    return args[String(issue.path[0])] === undefined
      ? `[ERROR] missing required field: ${field}`
      : `[ERROR] invalid value [json-pointer:/${field}]`;
  });
  throw new ApiError('invalid_arguments', messages);
}

/** Fields that forms carry as JSON, and what Slack answers when they are not. */
const JSON_FIELDS: Record<string, string> = {
  blocks: 'invalid_blocks_format',
  attachments: 'invalid_attachments',
  view: 'invalid_arguments',
  files: 'invalid_arguments',
  metadata: 'invalid_metadata_format',
  unfurls: 'cannot_parse_attachment',
};

/** The arguments of a call from its body: a form whose objects are JSON, or JSON itself. */
export function readArguments(contentType: string, body: string, query: URLSearchParams): JsonObject {
  const args: JsonObject = Object.fromEntries(query);
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body, 'invalid_json');
    if (!isObject(parsed)) throw new ApiError('json_not_object');
    Object.assign(args, parsed);
  } else {
    for (const [name, value] of new URLSearchParams(body)) args[name] = value;
  }
  for (const [name, error] of Object.entries(JSON_FIELDS)) {
    const value = args[name];
    if (typeof value === 'string') args[name] = value === '' ? undefined : parseJson(value, error);
  }
  return args;
}

function parseJson(text: string, error: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(error);
  }
}
