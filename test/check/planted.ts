/** One passage of a draft: what was done to it, the passage as it stands there, the words or the number to look at, and the verdict that is due. */
export type Case = readonly [what: string, passage: string, looked: string, verdict: string];

/** A draft with changes planted in it, and with honest quotations between them. */
export interface PlantedDraft {
  planted: readonly Case[];
  honest: readonly Case[];
}

/** The passages of a draft in turn, one paragraph each. */
export const draftOf = ({ planted, honest }: PlantedDraft): string =>
  planted
    .flatMap((one, at) => [one, ...honest.slice(at, at + 1)])
    .concat(honest.slice(planted.length))
    .map(([, passage]) => passage)
    .join('\n\n');
