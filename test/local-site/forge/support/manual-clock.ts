import type { SiteClock } from '../../../../local-site/platform/clock';

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is moved. */
export class ManualClock implements SiteClock {
  #now: number;
  readonly #tasks = new Set<Task>();

  constructor(start = Date.UTC(2027, 0, 4, 9)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, run: () => void): () => void {
    const task = { at: this.#now + delayMs, run };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  /** How many tasks are still to run. */
  get waiting(): number {
    return this.#tasks.size;
  }

  /** Moves on by `ms`, running what falls due in its order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#tasks.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
  }
}
