import { randomUUID } from 'node:crypto';
import type { CallPlatform } from '../calls/platform-calls';
import type { AppIdentity } from '../identity';
import type { SiteClock } from '../../platform/clock';
import type { Meter } from '../../platform/meter';
import type { RunEnd } from '../process/app-process';
import type { CallReply, RawCall } from '../process/messages';
import type { RuntimeDescription } from '../process/platform-internals';
import type { Invocation, InvocationEnd } from './invocation';
import { invocationLog } from './invocation-log';
import type { ParkedProcesses } from '../process/parked-processes';
import { ProcessPool } from './process-pool';

export interface RunnerOptions {
  readonly identity: AppIdentity;
  readonly scopes: readonly string[];
  readonly clock: SiteClock;
  readonly meter: Meter;
  readonly callPlatform: CallPlatform;
  readonly processCode: string;
  readonly bundlePath: string;
  readonly memoryMb: number;
  readonly parkedProcesses?: ParkedProcesses;
  readonly warn: (line: string) => void;
}

interface Running {
  readonly runtime: RuntimeDescription;
  readonly log: (line: string) => void;
}

/** Runs app functions in the app's process, each within its time limit, and keeps the meter. */
export class InvocationRunner {
  readonly #options: RunnerOptions;
  readonly #pool: ProcessPool;
  readonly #running = new Map<string, Running>();

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#pool = new ProcessPool(
      {
        code: options.processCode,
        bundlePath: options.bundlePath,
        memoryMb: options.memoryMb,
        onCall: (invocationId, call, answer) => {
          void this.#carryOut(invocationId, call, answer);
        },
        onLog: (invocationId, line) => {
          const running = invocationId === undefined ? undefined : this.#running.get(invocationId);
          if (running) running.log(line);
          else options.warn(`Logged outside of an invocation: ${line}`);
        },
      },
      options.parkedProcesses,
    );
  }

  async run(invocation: Invocation): Promise<InvocationEnd> {
    const { clock, meter } = this.#options;
    const runtime = this.#describe(invocation);
    const { invocationId } = runtime;
    const { cause, name, accountId } = invocation;
    meter.begin({
      id: invocationId,
      cause,
      name,
      startedAt: clock.now(),
      ...(accountId === undefined ? {} : { accountId }),
    });
    const log = invocationLog(meter, invocationId, invocation.fn.logLines);
    this.#running.set(invocationId, { runtime, log });
    const end = await this.#runWithin(invocation, runtime, log);
    this.#running.delete(invocationId);
    meter.end(invocationId, outcomeOf(end), clock.now(), errorOf(end));
    return end;
  }

  /** Resolves when the app's code waits for answers alone. */
  caughtUp(): Promise<void> {
    return this.#pool.caughtUp();
  }

  async kill(reason: string): Promise<void> {
    await this.#pool.kill(reason);
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  #describe({ moduleKey, accountId, limitMs }: Invocation): RuntimeDescription {
    const { identity, scopes, clock } = this.#options;
    return {
      ...identity,
      invocationId: randomUUID(),
      moduleKey,
      scopes,
      deadline: clock.now() + limitMs,
      ...(accountId === undefined ? {} : { accountId }),
    };
  }

  async #runWithin(
    invocation: Invocation,
    runtime: RuntimeDescription,
    log: (line: string) => void,
  ): Promise<InvocationEnd> {
    const { clock } = this.#options;
    const process = this.#pool.take();
    let cancel = (): void => undefined;
    const outOfTime = new Promise<'timeout'>((resolve) => {
      cancel = clock.after(invocation.limitMs, () => {
        resolve('timeout');
      });
    });
    const run = process.run({
      type: 'run',
      invocationId: runtime.invocationId,
      exportName: invocation.fn.exportName,
      argumentsJson: JSON.stringify(invocation.args(runtime)),
      runtime,
      clockOffsetMs: clock.now() - Date.now(),
    });
    const end = await Promise.race([run, outOfTime]);
    cancel();
    if (end === 'timeout') {
      process.abandon(runtime.invocationId);
      this.#pool.retire(process);
      return { kind: 'timeout' };
    }
    this.#pool.release(process);
    if (end.kind === 'threw') log(`ERROR ${end.error.stack ?? end.error.message}`);
    return fromRunEnd(end);
  }

  async #carryOut(
    invocationId: string,
    call: RawCall,
    answer: (reply: CallReply) => void,
  ): Promise<void> {
    const running = this.#running.get(invocationId);
    if (!running) return;
    const outcome = await this.#options.callPlatform(running.runtime, call);
    if (outcome.kind === 'death') await this.kill('killed by an injected fault');
    else if (outcome.kind !== 'silence') answer(outcome);
  }
}

function fromRunEnd(end: RunEnd): InvocationEnd {
  if (end.kind === 'dead') return end;
  if (end.kind === 'threw') return { kind: 'threw', message: end.error.message };
  const { json } = end;
  return json === undefined
    ? { kind: 'returned', value: undefined, bytes: 0 }
    : { kind: 'returned', value: JSON.parse(json), bytes: Buffer.byteLength(json) };
}

function outcomeOf(end: InvocationEnd): 'ok' | 'error' | 'dead' | 'timeout' {
  const outcomes = { returned: 'ok', threw: 'error', dead: 'dead', timeout: 'timeout' } as const;
  return outcomes[end.kind];
}

function errorOf(end: InvocationEnd): string | undefined {
  if (end.kind === 'threw') return end.message;
  return end.kind === 'dead' ? end.reason : undefined;
}
