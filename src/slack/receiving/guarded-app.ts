import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Intake } from './intake.ts';

/** Bolt's app behind an intake, which sees each payload before it is acknowledged: Bolt's middlewares see events only after. */
export class GuardedApp extends App {
  readonly #intake: Intake;

  constructor(options: AppOptions, intake: Intake) {
    super(options);
    this.#intake = intake;
  }

  override processEvent(payload: ReceiverEvent): Promise<void> {
    return this.#intake.take(payload, () => super.processEvent(payload));
  }
}
