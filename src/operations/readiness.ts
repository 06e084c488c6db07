/** One thing without which Talks cannot answer: why it stands in the way now, or null when it does not. */
export type Obstacle = () => Promise<string | null> | string | null;

/** What `/readyz` says. */
export interface ReadinessReport {
  ready: boolean;
  /** Each thing by name: "ok", or why not. */
  checks: Record<string, string>;
  /** Why Talks cannot answer, a sentence each; empty when it can. */
  reasons: string[];
}

/** Whether Talks can answer, made up while it starts. */
export class Readiness {
  readonly #obstacles = new Map<string, Obstacle>();

  /** Names something that is needed, or replaces what was said of it before. */
  needs(name: string, obstacle: Obstacle): void {
    this.#obstacles.set(name, obstacle);
  }

  async report(): Promise<ReadinessReport> {
    const found = await Promise.all(
      [...this.#obstacles].map(async ([name, obstacle]) => [name, await obstacle()] as const),
    );
    return {
      ready: found.every(([, reason]) => reason === null),
      checks: Object.fromEntries(found.map(([name, reason]) => [name, reason ?? 'ok'])),
      reasons: found.flatMap(([, reason]) => (reason === null ? [] : [reason])),
    };
  }
}
