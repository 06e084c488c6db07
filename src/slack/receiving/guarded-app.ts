import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Intake } from './intake.ts';

/** Bolt's app behind an intake, which sees each payload before Bolt does: Bolt itself would acknowledge an event before any listener. */
export class GuardedApp extends App {
  readonly #intake: Intake;

  constructor(options: AppOptions, intake: Intake) {
    super(options);
    this.#intake = intake;
  }

  override processEvent(payload: ReceiverEvent): Promise<void> {
    return this.#intake.take(payload, (taken) => super.processEvent(taken));
  }
}
