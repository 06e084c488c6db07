import type { SearchRecord } from '../../src/search/statement-index.ts';

const MAYOR = 'Ingrid Halvorsen Halvorsen the mayor';
const UNION = 'Tomasz Wieczorek Wieczorek union leader';
const MINISTRY = 'The transport ministry ministry of transport';

const record = (id: string, speaker: string, text: string, topic = 'Harbour strike'): SearchRecord => ({
  id,
  text,
  speaker,
  topic,
  source: 'Evening Herald',
});

/** Statements of a made-up story. */
export const harbourRecords: readonly SearchRecord[] = [
  record(
    'not-sincere',
    MAYOR,
    'Halvorsen accused the dockers of not “negotiating with a sincere purpose,” and said the city would leave the table.',
  ),
  record(
    'no-wish',
    MAYOR,
    'The dockers’ answer “plainly shows a lack of interest in reaching a work-stoppage settlement,” Halvorsen wrote on her page.',
  ),
  record(
    'fair-wage',
    UNION,
    '“We are still fighting for another agreement on a fair wage for our members,” Wieczorek told reporters.',
  ),
  record(
    'gravely-wrong',
    UNION,
    '“But if the city takes our patience for weakness, as an opportunity to dictate the terms, it is gravely wrong.”',
  ),
  record(
    'ships-waiting',
    MINISTRY,
    'At least 1,342 containers have been waiting since the walkout began, according to the transport ministry.',
  ),
  record(
    'ferries',
    MINISTRY,
    'Ferries to the islands are running at a third of their usual number, the ministry said.',
    'Ferries',
  ),
  record('café', MAYOR, 'The café owners along the quay had lost “a whole summer”, she added.', 'Trade'),
  record('russian', 'Сергей Королёв Королёв', '«Порт снова откроется во вторник», — сказал Королёв.'),
  record('chinese', 'Chen Wei', '碼頭工人昨天宣布停止罷工。'),
  record('to-be', 'The poet', 'It is what it is and that is all there is to it.', 'Verse'),
  record('pulled-out', 'Evening Herald', 'Both sides pulled out of the talks late on Monday.'),
];
