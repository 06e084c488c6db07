import type { Proposal } from '../ingest/proposals/proposal.ts';

/** A proposal on two lines: how sure the rule is, who, and the words; below it why. */
export function proposalLine({ statement, speaker, confidence, why }: Proposal): string {
  const { kind, locator, cue } = statement;
  const sure = statement.speaker !== null;
  const who = speaker
    ? `${speaker.speaker.name}${sure ? '' : '?'}`
    : kind === 'report'
      ? 'own voice'
      : 'speaker not stated';
  const verb = cue ? ` · printed verb: “${cue.exact}”` : '';
  const words = locator.exact.replace(/\s+/g, ' ');
  return `  ${statement.id} · ${Math.round(confidence * 100)} % · ${kind} · ${who}${verb} · ${words}\n      ${why}`;
}
