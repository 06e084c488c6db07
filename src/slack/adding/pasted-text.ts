import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { LONGEST_FIELD, MOST_FIELDS, textPart } from '../blocks/add-views.ts';

/** A text in parts that fit into the fields of a form, with what stands between each two of them. */
export interface TextInParts {
  parts: string[];
  joints: string[];
}

/** The window carries them along, and has room for no more. */
const LONGEST_JOINTS = 1000;

/** The kinds of places where a text may be parted, the best first. */
const JOINTS = [/\n\s*\n\s*/g, /\s*\n\s*/g, /\s+/g];

/**
 * Parts a text at paragraphs, else at lines, else at spaces. Slack cuts the spaces at both ends of what stands in a field, so they are
 * kept as the joints. Throws a UserError where the text is longer than a form holds.
 */
export function inParts(text: string): TextInParts {
  const parts: string[] = [];
  const joints: string[] = [];
  let rest = text.trim();
  while (rest.length > LONGEST_FIELD) {
    const joint = lastJoint(rest);
    parts.push(rest.slice(0, joint.start));
    joints.push(rest.slice(joint.start, joint.end));
    rest = rest.slice(joint.end);
  }
  parts.push(rest);
  if (parts.length > MOST_FIELDS || joints.join('').length > LONGEST_JOINTS)
    throw new UserError(phrases.adding.textTooLong(text.length));
  return { parts, joints };
}

function lastJoint(text: string): { start: number; end: number } {
  for (const kind of JOINTS) {
    const joint = [...text.slice(0, LONGEST_FIELD).matchAll(kind)].findLast(({ index }) => index > 0);
    if (joint) {
      const start = joint.index;
      // What begins before the limit may go on after it.
      const length = /^\s+/.exec(text.slice(start))?.[0].length ?? joint[0].length;
      return { start, end: start + length };
    }
  }
  const start = /[\ud800-\udbff]/.test(text.charAt(LONGEST_FIELD - 1)) ? LONGEST_FIELD - 1 : LONGEST_FIELD;
  return { start, end: start };
}

/** The text that stands in the fields of a form. Where the fields were empty at first, one part is a paragraph. */
export function joined(fields: Readonly<Record<string, string | undefined>>, joints: readonly string[]): string {
  let text = fields[textPart(0)] ?? '';
  for (let index = 1; index < MOST_FIELDS; index += 1) {
    const part = fields[textPart(index)] ?? '';
    if (part !== '') text += `${joints[index - 1] ?? '\n\n'}${part}`;
  }
  return text;
}
