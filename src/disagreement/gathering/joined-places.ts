/** Where a text joins two names: "Harbour, Northland", "Harbour in Northland", "Harbour in the Northland". */
const JOINT = /(?<=(..))(?:, | in (?:the )?)(?=(\p{Lu}.))/gsu;

interface Joint {
  text: string;
  start: number;
  end: number;
}

/**
 * Whether any of some texts joins two names, the second telling where the first lies. The texts are read when first asked for, since
 * most stories never ask, and then only once, however many names are looked for.
 */
export function jointsIn(texts: readonly string[]): (a: string, b: string) => boolean {
  let known: Map<string, Joint[]> | null = null;
  return (a, b) => {
    known ??= readJoints(texts);
    return (known.get(`${a.slice(-2)} ${b.slice(0, 2)}`) ?? []).some(
      ({ text, start, end }) => text.startsWith(b, end) && text.endsWith(a, start),
    );
  };
}

function readJoints(texts: readonly string[]): Map<string, Joint[]> {
  const joints = new Map<string, Joint[]>();
  for (const text of texts)
    for (const { index, 0: printed, 1: before, 2: behind } of text.matchAll(JOINT)) {
      const key = `${before} ${behind}`;
      const joint = { text, start: index, end: index + printed.length };
      const same = joints.get(key);
      if (same) same.push(joint);
      else joints.set(key, [joint]);
    }
  return joints;
}
