/** Keeps a search to what stands in some documents, or to all that does not. The set never changes. */
export interface OfDocuments {
  documents: ReadonlySet<string>;
  are: 'in' | 'outside';
}

export const isOf = ({ documents, are }: OfDocuments, document: string | undefined): boolean =>
  documents.has(document ?? '') === (are === 'in');

/**
 * In which document each record stands, by number, so that a search over a story of many can pass by the rest without
 * looking a single id up: a hundred thousand records with a common word were otherwise looked up for every question.
 */
export class DocumentsOfRecords {
  /** By record; 0 for none. */
  #documentOf = new Uint32Array(64);
  readonly #numbers = new Map<string, number>();
  readonly #names = [''];
  /** By set, whether each document is in it, as far as they were known. */
  readonly #known = new WeakMap<ReadonlySet<string>, boolean[]>();

  put(record: number, document: string | undefined): void {
    if (record >= this.#documentOf.length) {
      const wider = new Uint32Array(record * 2);
      wider.set(this.#documentOf);
      this.#documentOf = wider;
    }
    this.#documentOf[record] = document === undefined ? 0 : this.#numberOf(document);
  }

  #numberOf(document: string): number {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#numbers.set(document, this.#names.length);
    return this.#names.push(document) - 1;
  }

  /** Whether the record of a number is one of those. */
  filter({ documents, are }: OfDocuments): (record: number) => boolean {
    const isIn = this.#known.get(documents) ?? [];
    this.#known.set(documents, isIn);
    for (let at = isIn.length; at < this.#names.length; at += 1) isIn.push(documents.has(this.#names[at] ?? ''));
    const wanted = are === 'in';
    return (record) => isIn[this.#documentOf[record] ?? 0] === wanted;
  }
}
