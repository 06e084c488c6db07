import type { Item } from './item.ts';
import type { Source } from './source.ts';
import type { Speaker } from './speaker.ts';
import type { Statement } from './statement.ts';
import type { Story } from './story.ts';

/** All that a desk knows: what `data/` holds and what its editors have added. */
export interface Facts {
  stories: Story[];
  sources: Source[];
  speakers: Speaker[];
  statements: Statement[];
  items: Item[];
}

/** Whether a statement may appear in an answer. */
export const isShown = (statement: Statement): boolean =>
  statement.status === 'confirmed' || statement.status === 'corrected';
