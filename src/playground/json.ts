/** A JSON object whose fields are not known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object, so neither null, nor an array, nor a plain value. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A block as apps send it; `block-validation.ts` knows what must be in it. */
export interface Block extends JsonObject {
  type: string;
  block_id?: string;
}
