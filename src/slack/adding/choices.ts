import type { PlainTextOption } from '@slack/types';
import type { ItemChoice, SpeakerChoice } from '../../desk/proposal-edit.ts';
import type { SpeakerOption } from '../../desk/speaker-options.ts';
import type { Speaker } from '../../facts/speaker.ts';
import { option } from '../blocks/choice-field.ts';

/** Slack's limit for the list of an external select. */
export const MOST_OPTIONS = 100;

/** The choice that leaves a field as it stands. */
export const AS_IT_IS = 'as-it-is';

/** A speaker as the value of an option; Slack allows it 150 characters. */
function speakerValue(choice: SpeakerChoice): string {
  switch (choice.speaker) {
    case 'known':
      return `known:${choice.id}`;
    case 'new':
      return `new:${choice.kind}:${choice.name}`;
    default:
      return choice.speaker;
  }
}

export const speakerOption = ({ choice, name, note }: SpeakerOption): PlainTextOption =>
  option(speakerValue(choice), name, note);

/** The speaker that an option stands for; null for one that changes nothing. */
export function speakerChoice(value: string): SpeakerChoice | null {
  if (value === 'guessed' || value === 'none') return { speaker: value };
  if (value.startsWith('known:')) return { speaker: 'known', id: value.slice('known:'.length) };
  const [, kind, name] = /^new:(person|organisation|office|unnamed):(.+)$/s.exec(value) ?? [];
  return kind !== undefined && name !== undefined && isKind(kind) ? { speaker: 'new', kind, name } : null;
}

const isKind = (kind: string): kind is Speaker['kind'] =>
  kind === 'person' || kind === 'organisation' || kind === 'office' || kind === 'unnamed';

export const itemValue = (choice: ItemChoice): string => (choice.item === 'known' ? `known:${choice.id}` : choice.item);

/** The item that an option stands for, with the question that was written beside it for a new one; null for one that changes nothing. */
export function itemChoice(value: string, question: string): ItemChoice | null {
  if (question !== '') return { item: 'new', question };
  if (value === 'new' || value === 'none') return { item: value };
  return value.startsWith('known:') ? { item: 'known', id: value.slice('known:'.length) } : null;
}
