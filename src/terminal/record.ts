import { z } from 'zod';
import type { RecordChange } from '../desk/editing.ts';
import { UserError } from '../errors.ts';
import { Item } from '../facts/item.ts';
import { Source } from '../facts/source.ts';
import { Speaker } from '../facts/speaker.ts';
import { Story } from '../facts/story.ts';
import { edit, printSaved, withEditor, wordsOf } from './edit-command.ts';
import { parsed, readJson } from './read-json.ts';
import type { TerminalCommand } from './terminal-command.ts';

const RecordFile = z.strictObject({
  sources: z.array(Source).default([]),
  speakers: z.array(Speaker).default([]),
  stories: z.array(Story).default([]),
  items: z.array(Item).default([]),
});

const usage = 'record FILE.json --as U… [--reason "…"]';

/** Adds or revises sources, speakers, stories and items, all of a file or none: a new source comes with the story that lists it. */
export const record: TerminalCommand = {
  name: 'record',
  usage,
  summary: 'add or revise the records in a file: { "sources": […], "speakers": […], "stories": […], "items": […] }',
  example: 'record source.json --as U0123456789',
  options: ['as', 'reason'],
  async run(run) {
    const [file = ''] = wordsOf(run, usage, 1);
    await withEditor(run, async (live, by) => {
      const { sources, speakers, stories, items } = parsed(RecordFile, await readJson(file));
      const records: RecordChange[] = [
        ...sources.map((source) => ({ change: 'source-recorded' as const, source })),
        ...speakers.map((speaker) => ({ change: 'speaker-recorded' as const, speaker })),
        ...stories.map((story) => ({ change: 'story-recorded' as const, story })),
        ...items.map((item) => ({ change: 'item-recorded' as const, item })),
      ];
      if (records.length === 0) throw new UserError(`${file} holds no record. Nothing was saved.`);
      printSaved(run, await edit(run, live, { edit: { edit: 'record', records }, by }));
    });
  },
};
