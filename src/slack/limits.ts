/**
 * Slack's limits, in characters unless a name says otherwise. Documented at https://docs.slack.dev/reference/block-kit and
 * https://docs.slack.dev/reference/methods/chat.postMessage, except where a line says where it comes from.
 */
export const LIMITS = {
  /** Over it Slack cuts `text`; we never let it come to that. */
  text: 40_000,
  /** Of a message that is edited: longer is refused with msg_too_long. */
  editedText: 4_000,
  blocksPerMessage: 50,
  blocksPerView: 100,
  /**
   * All text in the blocks of one message. Undocumented: about 13,200 is refused with msg_blocks_too_long
   * (slackapi/bolt-js#2509), so a message keeps a margin.
   */
  blockTextPerMessage: 12_000,
  /** The JSON of a view: over 250 KB is refused (https://docs.slack.dev/surfaces/modals). */
  viewBytes: 250_000,
  blockId: 255,
  actionId: 255,
  sectionText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  /** Undocumented for text in a context block; that of a section is safe. */
  contextText: 3_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  viewTitle: 24,
  viewClose: 24,
  privateMetadata: 3_000,
} as const;
