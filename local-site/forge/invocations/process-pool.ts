import { AppProcess, type ProcessOptions } from '../process/app-process';
import type { ParkedProcesses } from '../process/parked-processes';

/**
 * The app's process in use, started when an invocation needs it. A process with a function that ran out of time is
 * retired: it takes no new invocations and ends when its other ones have.
 */
export class ProcessPool {
  readonly #options: ProcessOptions;
  readonly #parked: ParkedProcesses | undefined;
  #current: AppProcess | undefined;
  readonly #retired = new Set<AppProcess>();

  /** @param parked Where warm processes come from, and are left when the site is closed. */
  constructor(options: ProcessOptions, parked?: ParkedProcesses) {
    this.#options = options;
    this.#parked = parked;
  }

  take(): AppProcess {
    if (!this.#current || this.#current.isDead) {
      this.#current = this.#parked?.take(this.#options) ?? new AppProcess(this.#options);
    }
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

  /** Resolves when no process can go on without another answer. */
  async caughtUp(): Promise<void> {
    await Promise.all(this.#all().map((process) => process.caughtUp()));
  }

  /** Leaves the process in use to the next site where that is wanted, and ends the others. */
  async close(): Promise<void> {
    const current = this.#current;
    if (current !== undefined && this.#parked?.park(current) === true) this.#current = undefined;
    await this.kill('closed');
  }

  /** Ends every process at once, as a crash would. */
  async kill(reason: string): Promise<void> {
    const all = this.#all();
    this.#retired.clear();
    this.#current = undefined;
    await Promise.all(all.map((process) => process.kill(reason)));
  }

  #all(): readonly AppProcess[] {
    return [...this.#retired, ...(this.#current ? [this.#current] : [])];
  }
}
