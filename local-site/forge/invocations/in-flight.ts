/** Counts what is under way, so that a test or a script can wait until nothing is. */
export class InFlight {
  #count = 0;
  #waiting: (() => void)[] = [];

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Counts `work` from now until it settles. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0)
        setImmediate(() => {
          this.#settle();
        });
    }
  }

  /**
   * Resolves when nothing is under way. What finishing work started in the same turn counts as well: the answer waits
   * for one turn of the event loop with nothing in it.
   */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#count === 0)
        setImmediate(() => {
          this.#settle();
        });
    });
  }

  #settle(): void {
    if (this.#count > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
