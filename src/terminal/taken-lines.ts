import type { Taken } from '../desk/intake.ts';
import { proposalUnsure } from '../desk/review.ts';
import type { SharedCopy } from '../desk/shared-copy.ts';
import { count } from '../wording/english/count.ts';

/** What became of an article that was taken in, in words. */
export function takenLines(taken: Taken): string[] {
  switch (taken.taken) {
    case 'known':
      return [`${taken.source}: already known, nothing changed.`];
    case 'refused':
      return [taken.why];
    case 'new':
      return [`${taken.source}: ${proposed(taken.proposals)} ${reviewOf(taken.source)}`];
    case 'version':
      return versionLines(taken);
  }
}

function proposed(proposals: Extract<Taken, { taken: 'new' }>['proposals']): string {
  const asks = proposals.filter(proposalUnsure).length;
  return `${count(proposals.length, 'proposal')}${asks === 0 ? '.' : `, ${asks} of them unsure.`}`;
}

const reviewOf = (source: string): string => `Look at them with: talks review ${source} --as U…`;

function versionLines({ source, version, former, fates, proposals }: Extract<Taken, { taken: 'version' }>): string[] {
  const moved = fates.filter(({ fate }) => fate === 'moved');
  const left = fates.filter(({ fate }) => fate === 'changed' || fate === 'vanished');
  return [
    `${source}: saved as version ${version}. ${count(fates.length - left.length, 'statement')} of ${fates.length} still ${fates.length - left.length === 1 ? 'stands' : 'stand'} word for word, ${moved.length} moved; new: ${proposed(proposals)}${proposals.length === 0 ? '' : ` ${reviewOf(source)}`}`,
    ...moved.map(({ statement }) => `  moved: ${statement.id}`),
    ...left.map(({ fate, statement }) => {
      const what = fate === 'vanished' ? 'its words vanished' : 'its words stand, its sentence changed';
      return `  ${what}: ${statement.id} (${statement.status}: ${statement.locator.exact.replace(/\s+/g, ' ')})`;
    }),
    ...(left.length === 0 ? [] : [`  They stay with version ${version - 1}, as ${former}, for an editor to decide.`]),
  ];
}

/** Which sources count as one origin from now on, and why. */
export const sharedLine = ({ sources, family }: SharedCopy): string =>
  `One origin (${family.agency}): ${sources.map(({ id }) => id).join(', ')}, kept as family ${family.id}. ${family.why}`;

/** The same for programs. */
export function takenJson(taken: Taken) {
  switch (taken.taken) {
    case 'known':
    case 'refused':
      return taken;
    case 'new':
      return {
        taken: taken.taken,
        source: taken.source,
        proposals: taken.proposals.map(({ statement }) => statement.id),
      };
    case 'version':
      return {
        taken: taken.taken,
        source: taken.source,
        version: taken.version,
        former: taken.former,
        statements: taken.fates.map(({ fate, statement }) => ({ fate, id: statement.id, status: statement.status })),
        proposals: taken.proposals.map(({ statement }) => statement.id),
      };
  }
}
