import {
  findNodeAtLocation,
  type Node,
  type ParseErrorCode,
  type ParseOptions,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { shown } from '../facts/text.ts';

export type JsonPath = (string | number)[];

/** What is wrong with a JSON text, and in which line (from 1). */
export interface JsonFault {
  path: JsonPath;
  line: number;
  message: string;
}

/** A JSON text as values, with the line in which each stands. */
export type Json =
  | { kind: 'values'; value: unknown; lineOf(path: JsonPath): number }
  | { kind: 'faults'; faults: JsonFault[] };

const STRICT: ParseOptions = { disallowComments: true, allowTrailingComma: false };

/** What jsonc-parser's error codes mean to whoever edits the file. */
const FAULTS: Record<string, string> = {
  InvalidSymbol: 'has a word or character that JSON does not know. Put text between double quotation marks',
  InvalidNumberFormat: 'has a number that JSON does not know. Write it as 1200 or 0.5',
  PropertyNameExpected: 'needs a key between double quotation marks here. Add it, or remove the comma before',
  ValueExpected: 'needs a value here. Add it, or remove the comma before',
  ColonExpected: 'needs a colon between key and value. Add it',
  CommaExpected: 'needs a comma between two values. Add it',
  CloseBraceExpected: 'ends without its last }. Restore the rest of the file',
  CloseBracketExpected: 'ends without its last ]. Restore the rest of the file',
  EndOfFileExpected: 'goes on after its last bracket. Remove what follows it',
  InvalidCommentToken: 'holds a comment, which JSON does not know. Remove it',
  UnexpectedEndOfString: 'has text without its closing quotation mark. Add it, and write line breaks as \\n',
  InvalidUnicode: 'has a \\u without its four digits. Correct it',
  InvalidEscapeCharacter: 'has a backslash before a character that needs none. Write \\\\ for a backslash itself',
  InvalidCharacter: 'has a control character in a text. Write it as \\n or \\t, or remove it',
};

/**
 * Reads JSON strictly: what `JSON.parse` refuses is refused with its line, and so is a key that an object has twice,
 * of which `JSON.parse` would silently keep the last.
 */
export function parseJson(text: string): Json {
  if (text.trim() === '') return { kind: 'faults', faults: [faultAt(1, 'is empty. Restore the file')] };
  const value = valuesOf(text);
  const { wrong, repeated } = walk(text);
  if (value === undefined || wrong) return { kind: 'faults', faults: [wrong ?? faultAt(1, 'is not JSON. Correct it')] };
  if (repeated.length > 0) return { kind: 'faults', faults: repeated };
  let tree: Node | undefined;
  return {
    kind: 'values',
    value,
    lineOf(path) {
      tree ??= parseTree(text, [], STRICT);
      return lineAt(text, tree ? offsetOf(tree, path) : 0);
    },
  };
}

const faultAt = (line: number, message: string): JsonFault => ({ path: [], line, message: `${message}.` });

/** The values of a text, or undefined, which no JSON text means. */
function valuesOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function walk(text: string): { wrong: JsonFault | null; repeated: JsonFault[] } {
  const repeated: JsonFault[] = [];
  const open: Set<string>[] = [];
  let wrong: JsonFault | null = null;
  const onError = (code: ParseErrorCode, _offset: number, _length: number, line: number): void => {
    const name = printParseErrorCode(code);
    wrong ??= faultAt(line + 1, FAULTS[name] ?? `is not JSON (${name}). Correct it`);
  };
  try {
    visit(
      text,
      {
        onError,
        onObjectBegin: () => void open.push(new Set()),
        onObjectEnd: () => void open.pop(),
        onObjectProperty(key, _offset, _length, line, _character, pathOf) {
          const keys = open.at(-1);
          if (keys?.has(key)) {
            const message = `is the second ${shown(key)} of one object. Keep one of them.`;
            repeated.push({ path: [...pathOf(), key], line: line + 1, message });
          }
          keys?.add(key);
        },
      },
      STRICT,
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    wrong = faultAt(1, 'has brackets in brackets beyond all measure. Restore the file');
  }
  return { wrong, repeated };
}

/** Where a path leads; for a key that is not there, where the object stands that should have it. */
function offsetOf(tree: Node, path: JsonPath): number {
  const node = findNodeAtLocation(tree, path);
  if (!node && path.length > 0) return offsetOf(tree, path.slice(0, -1));
  return (node?.parent?.type === 'property' ? node.parent : (node ?? tree)).offset;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
