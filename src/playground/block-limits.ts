/**
 * Slack's limits on blocks and views, in characters or items.
 * https://docs.slack.dev/reference/block-kit; where the docs are silent, what Slack was seen to refuse (marked).
 */
export const BLOCK_LIMITS = {
  blocks: { message: 50, modal: 100, home: 100 },
  id: 255,
  url: 3000,
  text: 3000,
  /** All block text of one message. Undocumented: https://github.com/slackapi/bolt-js/issues/2509 */
  messageBlockText: 13_200,
  /** `text` of a message: longer is cut when posted, refused when edited. */
  messageText: 40_000,
  editedText: 4000,
  section: { text: 3000, fields: 10, field: 2000 },
  header: 150,
  context: 10,
  contextActions: 5,
  actions: 25,
  button: { text: 75, value: 2000, label: 75 },
  option: { text: 75, value: 150, description: 75 },
  options: { select: 100, choice: 10, overflow: 5, groups: 100 },
  placeholder: 150,
  confirm: { title: 100, text: 300, button: 30 },
  input: { label: 2000, hint: 2000, typed: 3000 },
  image: { alt: 2000, title: 2000 },
  /** Of all markdown blocks of one message together. */
  markdown: 12_000,
  table: { rows: 100, columns: 20, perMessage: 1, characters: 10_000 },
  /** The header row is one of the rows. */
  dataTable: { rows: 201, fewestRows: 2, columns: 20, pageSize: 100 },
  alert: 200,
  card: { title: 150, subtitle: 150, body: 200, actions: 3 },
  carousel: 10,
  container: { blocks: 10, title: 150, subtitle: 150 },
  /** `perMessage` is undocumented. */
  dataVisualization: { title: 50, series: 12, points: 20, perMessage: 2 },
  view: { title: 24, button: 24, callbackId: 255, privateMetadata: 3000, stack: 3 },
} as const;
