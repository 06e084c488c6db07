/** All of something, so many at a time, in order; made as they are asked for. */
export function* inGroups<One>(all: Iterable<One>, size: number): Generator<One[]> {
  let group: One[] = [];
  for (const one of all) {
    group.push(one);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
