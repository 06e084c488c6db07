import type { z } from 'zod';
import type { Fault } from '../facts/problem.ts';
import { shown } from '../facts/text.ts';

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object { … }',
  array: 'a list [ … ]',
};

/** The words for what a schema refuses and has no words of its own for. */
const words: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return undefined;
  if (issue.input === undefined) return 'is missing. Add it.';
  const found = Array.isArray(issue.input)
    ? 'a list'
    : typeof issue.input === 'object' && issue.input
      ? 'an object'
      : shown(issue.input);
  if (issue.code === 'invalid_value') return `is ${found}. Use one of ${issue.values.map(shown).join(', ')}.`;
  return `is ${found}, but ${EXPECTED[issue.expected] ?? issue.expected} belongs here. Correct it.`;
};

/** A value as its schema has it, or all that the schema refuses in it, in words that say what to do. */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { kind: 'record'; record: T } | { kind: 'faults'; faults: Fault[] } {
  const parsed = schema.safeParse(value, { error: words });
  if (parsed.success) return { kind: 'record', record: parsed.data };
  return { kind: 'faults', faults: parsed.error.issues.flatMap(faultsOf) };
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: 'is not a key that Talks knows. Correct its spelling, or remove it.',
  }));
}
