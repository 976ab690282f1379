import { AppProcess, type ProcessOptions } from '../process/app-process';

/**
 * The app's process in use, started when an invocation needs it. A process with a function that ran out of time is
 * retired: it takes no new invocations and ends when its other ones have.
 */
export class ProcessPool {
  readonly #options: ProcessOptions;
  #current: AppProcess | undefined;
  readonly #retired = new Set<AppProcess>();

  constructor(options: ProcessOptions) {
    this.#options = options;
  }

  take(): AppProcess {
    if (!this.#current || this.#current.isDead) this.#current = new AppProcess(this.#options);
    return this.#current;
  }

  retire(process: AppProcess): void {
    if (this.#current === process) this.#current = undefined;
    this.#retired.add(process);
    this.release(process);
  }

  /** Tells that an invocation of the process has ended. */
  release(process: AppProcess): void {
    if (!this.#retired.has(process) || !process.isIdle) return;
    this.#retired.delete(process);
    void process.kill('retired');
  }

  /** Ends every process at once, as a crash would. */
  async kill(reason: string): Promise<void> {
    const all = [...this.#retired, ...(this.#current ? [this.#current] : [])];
    this.#retired.clear();
    this.#current = undefined;
    await Promise.all(all.map((process) => process.kill(reason)));
  }
}
