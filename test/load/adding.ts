import { DESK, SAM, TEAM } from '../../src/playground/newsroom.ts';
import { REVIEW_FORM } from '../../src/slack/blocks/review-view.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createRandom } from '../search/made-up-records.ts';
import type { LoadGround } from './load-ground.ts';
import { changesIn } from './load-log.ts';
import { type LoadFigure, wrongIn } from './load-table.ts';
import { newQuestions } from './made-up-questions.ts';
import { sendAtRate } from './sending.ts';
import { short } from './spread.ts';

/** A window as the app gave it, as far as it is filled in. */
interface Window {
  callback_id?: string;
  private_metadata?: string;
  blocks: readonly Record<string, unknown>[];
}

/** An editor at work: goes through the proposals of one source after the other and confirms each. */
export interface Editor {
  /** Confirms the next proposal; gives what went wrong, or null. */
  confirm(): Promise<string | null>;
  /** The statements that Talks has said are confirmed. */
  readonly acknowledged: readonly string[];
}

/** An editor with a share of the sources. Throws when nothing is left to confirm. */
export function editorOf({ client, slack }: Pick<LoadGround, 'client' | 'slack'>, sources: readonly string[]): Editor {
  const waiting = [...sources];
  const acknowledged: string[] = [];
  let open: Window | null = null;
  let source: string | undefined;
  let windows = 0;

  async function nextSource(): Promise<Window> {
    source = waiting.shift();
    if (source === undefined) throw new RangeError('every proposal has been confirmed');
    const asked = source;
    await slack.type({ channel: DESK.id, user: SAM.id, text: `/talks review ${asked}` });
    const opened = slack.requests.findLast(
      ({ method, args }) => method === 'views.open' && JSON.stringify(args).includes(asked),
    );
    const view: unknown = opened?.args.view;
    return (typeof view === 'string' ? JSON.parse(view) : view) as Window;
  }

  /** What could not be saved is looked at again. */
  function failed(why: string): string {
    if (source !== undefined) waiting.unshift(source);
    return why;
  }

  return {
    acknowledged,
    async confirm() {
      const window = open?.callback_id === REVIEW_FORM ? open : await nextSource();
      open = null;
      const about = JSON.parse(window.private_metadata ?? '{}') as { id?: string };
      windows += 1;
      const reply = await client.interaction(submissionOf(window, `V0LOAD${sources[0]}${windows}`));
      if (reply.status !== 200) return failed(`status ${reply.status}`);
      const answered = JSON.parse(reply.body) as { response_action?: string; view?: Window; errors?: object };
      if (answered.response_action !== 'update' || !answered.view || about.id === undefined)
        return failed(JSON.stringify(answered.errors ?? answered).slice(0, 200));
      acknowledged.push(about.id);
      open = answered.view;
      return null;
    },
  };
}

/** What Slack sends when somebody presses Confirm and has changed nothing. */
const submissionOf = ({ blocks, ...view }: Window, id: string): object => ({
  type: 'view_submission',
  team: { id: TEAM.id, domain: TEAM.domain },
  enterprise: null,
  user: { id: SAM.id, name: SAM.handle, team_id: TEAM.id },
  view: {
    ...view,
    id,
    type: 'modal',
    team_id: TEAM.id,
    app_installed_team_id: TEAM.id,
    state: { values: filledIn(blocks) },
  },
});

function filledIn(blocks: Window['blocks']): Record<string, Record<string, object>> {
  const inputs = blocks.flatMap(({ type, block_id: blockId, element }) => {
    if (type !== 'input' || typeof element !== 'object' || element === null) return [];
    const {
      action_id: actionId,
      initial_value: value = null,
      initial_option: option = null,
    } = element as Record<string, unknown>;
    return [[String(blockId), { [String(actionId)]: { value, selected_option: option } }] as const];
  });
  return Object.fromEntries(inputs);
}

const MOST_EDITORS = 20;

/** So many are confirmed before anything is measured: the first of anything takes ten times as long as what comes after. */
const WARM_UP = 100;

/** L3: editors confirm proposals while others ask; afterwards every confirmed statement answers, and stands in the store. */
export async function addedWhileAnswering(
  ground: LoadGround,
  { adds, reads, seconds }: { adds: number; reads: number; seconds: number },
): Promise<LoadFigure> {
  const { talks, log, client } = ground;
  const lanes = Math.min(MOST_EDITORS, log.waiting.length);
  const editors = Array.from({ length: lanes }, (_, lane) =>
    editorOf(
      ground,
      log.waiting.filter((_source, at) => at % lanes === lane),
    ),
  );
  const free = [...editors];
  const resting: ((editor: Editor) => void)[] = [];
  const release = (editor: Editor) => {
    const next = resting.shift();
    if (next) next(editor);
    else free.push(editor);
  };
  const confirm = async () => {
    const editor = free.shift() ?? (await new Promise<Editor>((resolve) => resting.push(resolve)));
    return editor.confirm().finally(() => release(editor));
  };
  const next = newQuestions(log.told, createRandom(5));
  for (let times = 0; times < WARM_UP; times += 1) await confirm();
  const before = await talks.usage();
  const [added, asked] = await Promise.all([
    sendAtRate({ rate: adds, seconds }, confirm),
    sendAtRate({ rate: reads, seconds }, () => ground.ask(next())),
  ]);
  const after = await talks.usage();
  const acknowledged = editors.flatMap((editor) => editor.acknowledged);
  const unanswered: string[] = [];
  for (const id of acknowledged) {
    const { body } = await client.command(`statement ${id}`);
    // The number of its berth stands in no other statement.
    if (!body.includes(`berth ${id.replace('berth-', '')} `)) unanswered.push(id);
  }
  const missing = await notInStore(log.file, acknowledged);
  const cpu = (after.cpuMs - before.cpuMs) / (added.took.count + asked.took.count);
  return {
    row: 'L3',
    what: `${adds} statements confirmed and ${reads} questions a second for ${seconds} s`,
    asked: 'a confirmation p99 ≤ 100 ms',
    reached: `confirmed: ${added.took.words(50, 99)}; answered: ${asked.took.words(50, 99)}; CPU ${cpu.toFixed(2)} ms each; event loop late by ${short(after.loopP99Ms)} ms (p99); ${acknowledged.length} acknowledged, all in the store and in answers`,
    wrong: [
      ...wrongIn(added.faults),
      ...wrongIn(asked.faults),
      ...(unanswered.length > 0
        ? [`${unanswered.length} acknowledged statements do not answer: ${unanswered[0]}`]
        : []),
      ...(missing.length > 0 ? [`${missing.length} acknowledged statements are not in the store: ${missing[0]}`] : []),
      ...(acknowledged.length < added.took.count + WARM_UP
        ? [`only ${acknowledged.length} of ${added.took.count + WARM_UP} confirmed`]
        : []),
    ],
  };
}

/** Which of these statements the store has no confirmation of. */
export async function notInStore(file: string, ids: readonly string[]): Promise<string[]> {
  const store = await openStore(file);
  try {
    const missing = new Set(ids);
    for await (const change of changesIn(store))
      if (change.change === 'statement-confirmed') missing.delete(change.statement.id);
    return [...missing];
  } finally {
    await store.close();
  }
}
