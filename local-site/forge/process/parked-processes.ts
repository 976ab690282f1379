import type { AppProcess, ProcessOptions } from './app-process';

/**
 * Warm processes without work, for the next site that runs the same app: as on Forge, where one process serves one
 * installation after another. Starting one costs more than most of what tests do with it.
 */
export class ParkedProcesses {
  readonly #parked: AppProcess[] = [];

  /** A warm process of the app, now at the service of whoever takes it; undefined when there is none. */
  take(options: ProcessOptions): AppProcess | undefined {
    const index = this.#parked.findIndex((process) => process.runs(options));
    if (index === -1) return undefined;
    const [process] = this.#parked.splice(index, 1);
    if (process === undefined || process.isDead) return undefined;
    process.serve(options);
    return process;
  }

  /** @returns false for a process that cannot be used again; its owner ends it. */
  park(process: AppProcess): boolean {
    if (process.isDead || !process.isIdle) return false;
    this.#parked.push(process);
    return true;
  }

  async close(): Promise<void> {
    await Promise.all(this.#parked.splice(0).map((process) => process.kill('parked for good')));
  }
}
