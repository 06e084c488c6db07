/** A step into a record: the name of a key, or the number of an entry in a list. */
export type Key = string | number;

/** What is wrong with a record: where in it, and in words what it is and what to do. */
export interface Fault {
  path: Key[];
  message: string;
}

export type RecordKind = 'source' | 'statement' | 'speaker' | 'item' | 'story';

/** A fault and the record that has it: its place in the list of its kind in `Facts`, or null for a fault of the whole list. */
export interface Problem extends Fault {
  kind: RecordKind;
  index: number | null;
}
