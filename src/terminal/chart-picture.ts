import { writeFile } from 'node:fs/promises';
import type { Chart } from '../charts/chart.ts';
import { altText } from '../charts/chart-wording.ts';
import { picture } from '../charts/drawing/picture.ts';
import { QuestionError } from '../commands/question.ts';
import { UserError } from '../errors.ts';
import { wordsFor } from '../store/data-file.ts';

/** How to get the picture of an answer that was asked for without a place to put it. */
export const withoutPlace = (query: string): string =>
  `A terminal shows no pictures: to have it as a file, ask: talks ${query} --out FILE.png`;

/**
 * Draws the picture of an answer into a file, PNG or SVG by its name, and says where it is and what it shows. Throws a
 * UserError when the file cannot be written.
 */
export async function writtenPicture(chart: Chart, file: string): Promise<string> {
  const as = /\.(png|svg)$/i.exec(file)?.[1]?.toLowerCase();
  if (as !== 'png' && as !== 'svg')
    throw new QuestionError(
      `--out is “${file}”, which is no name of a picture. Give it one that ends in .png or .svg.`,
    );
  const bytes = await picture(chart, as);
  await writeFile(file, bytes).catch((cause: unknown) => {
    throw new UserError(`${file} ${wordsFor(cause).replace('Restore it', 'Correct the name')}`, { cause });
  });
  return `The picture is in ${file}. In words: ${altText(chart)}`;
}
