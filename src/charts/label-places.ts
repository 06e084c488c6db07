/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A mark that wants a label beside it: its own room, and the size of the label. */
export interface Labelled {
  room: Box;
  label: { width: number; height: number };
}

const GAP = 10;
const STEP = 6;

/** Where labels may lie. */
export interface LabelRoom {
  bounds: Box;
  /** What else must not be covered. */
  lines: readonly Box[];
  /** How far a label may be moved up or down from its mark, in pixels. */
  farthest: number;
}

/**
 * A place for every label: right of its mark or left of it, else above or below as near as there is room, so that no label
 * lies on another or on a mark. Null when there are no such places.
 */
export function labelPlaces(marks: readonly Labelled[], room: LabelRoom): Box[] | null {
  const taken: Box[] = [...marks.map((mark) => mark.room), ...room.lines];
  // From the top down; side by side, the right one first, since there is room to its right.
  const order = marks
    .map((_, index) => index)
    .sort((a, b) => middleOf(marks, a) - middleOf(marks, b) || (marks[b]?.room.x ?? 0) - (marks[a]?.room.x ?? 0));
  const places = new Map<number, Box>();
  for (const index of order) {
    const mark = marks[index];
    if (!mark) continue;
    const place = candidates(mark, room).find((box) => !taken.some((other) => meet(box, other)));
    if (!place) return null;
    taken.push(place);
    places.set(index, place);
  }
  return marks.flatMap((_, index) => places.get(index) ?? []);
}

const middleOf = (marks: readonly Labelled[], index: number): number => {
  const room = marks[index]?.room;
  return room ? room.y + room.height / 2 : 0;
};

function candidates({ room, label }: Labelled, { bounds, farthest }: LabelRoom): Box[] {
  const middle = room.y + room.height / 2 - label.height / 2;
  const right = room.x + room.width + GAP;
  const left = room.x - GAP - label.width;
  const above = Math.min(
    Math.max(room.x + room.width / 2 - label.width / 2, bounds.x),
    bounds.x + bounds.width - label.width,
  );
  const found: Box[] = [];
  for (let away = 0; away <= farthest; away += STEP)
    for (const y of away === 0 ? [middle] : [middle - away, middle + away])
      for (const x of [right, left, above]) {
        const box = { x, y, ...label };
        if (within(box, bounds)) found.push(box);
      }
  return found;
}

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** Whether two rectangles share more than an edge. */
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
