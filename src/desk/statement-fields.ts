import { UserError } from '../errors.ts';
import { Edtf } from '../facts/edtf.ts';
import { type Statement, StatementKind } from '../facts/statement.ts';
import type { ProposalEdit } from './proposal-edit.ts';

/** The fields of a form about a statement in which an editor writes: words as printed, and dates. */
export const WRITTEN_FIELDS = ['role', 'cue', 'venue', 'toldTo', 'said', 'asOf'] as const;
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** What stands in the fields of a form; a field that the form does not have is absent, one that is empty is ''. */
export type WrittenFields = Partial<Record<WrittenField | 'kind', string>>;

/** A UserError about one field of a form. */
export class FieldFault extends UserError {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** What stands in the fields before anybody has written in them. */
export function writtenFields({ role, cue, venue, toldTo, said, asOf }: Statement): Record<WrittenField, string> {
  return {
    role: role?.exact ?? '',
    cue: cue?.exact ?? '',
    venue: venue?.exact ?? '',
    toldTo: toldTo?.exact ?? '',
    said: said?.edtf ?? '',
    asOf: asOf?.edtf ?? '',
  };
}

/** What an editor has changed in the fields. Throws a FieldFault for a date that is none. */
export function changedParts(statement: Statement, fields: WrittenFields): ProposalEdit {
  const before = writtenFields(statement);
  const changed: Partial<Record<WrittenField, string | null>> = {};
  for (const field of WRITTEN_FIELDS) {
    const value = fields[field]?.trim();
    if (value === undefined || sameLine(value, before[field])) continue;
    changed[field] = value === '' ? null : field === 'said' || field === 'asOf' ? dateIn(field, value) : value;
  }
  const kind = StatementKind.safeParse(fields.kind);
  return { ...changed, ...(kind.success && kind.data !== statement.kind ? { kind: kind.data } : {}) };
}

/** A field of one line shows a line break of the source as a space. */
const sameLine = (a: string, b: string): boolean => a.replace(/\s+/g, ' ') === b.trim().replace(/\s+/g, ' ');

function dateIn(field: string, value: string): Edtf {
  const date = Edtf.safeParse(value);
  if (date.success) return date.data;
  throw new FieldFault(field, `${date.error.issues[0]?.message ?? 'This is no date.'} Nothing was saved.`);
}

/** The field that an error is about: its own, or the one whose words it names; null when neither is known. */
export function fieldOf(error: UserError, fields: Readonly<Record<string, string | undefined>>): string | null {
  if (error instanceof FieldFault) return error.field;
  const named = Object.entries(fields).find(([, value]) => value && error.message.includes(`“${value}”`));
  return named?.[0] ?? null;
}
