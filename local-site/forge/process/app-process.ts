import { Worker } from 'node:worker_threads';
import type { CallReply, HostMessage, ProcessMessage, RawCall, ThrownError } from './messages';

/** How a run of a function ended, as far as its process can tell. */
export type RunEnd =
  | { readonly kind: 'returned'; readonly json: string | undefined }
  | { readonly kind: 'threw'; readonly error: ThrownError }
  | { readonly kind: 'dead'; readonly reason: string };

/** Whom a process works for. */
export interface ProcessOwner {
  readonly onCall: (
    invocationId: string,
    call: RawCall,
    answer: (reply: CallReply) => void,
  ) => void;
  readonly onLog: (invocationId: string | undefined, line: string) => void;
}

export interface ProcessOptions extends ProcessOwner {
  readonly code: string;
  readonly bundlePath: string;
  readonly memoryMb: number;
}

/**
 * One process of the app: a thread with its own memory and its own copy of the app's modules. It runs any number of
 * invocations until it dies; then all of them end as dead and it is never used again.
 */
export class AppProcess {
  readonly #worker: Worker;
  readonly #options: ProcessOptions;
  #owner: ProcessOwner;
  readonly #running = new Map<string, (end: RunEnd) => void>();
  readonly #pings = new Map<number, () => void>();
  #lastPing = 0;
  #isDead = false;

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.#owner = options;
    this.#worker = new Worker(options.code, {
      eval: true,
      workerData: { bundlePath: options.bundlePath },
      env: { NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
    });
    // An idle process must not keep a script or a test run alive.
    this.#worker.unref();
    this.#worker.on('message', (message: ProcessMessage) => {
      this.#receive(message);
    });
    this.#worker.on('error', (error: Error) => {
      this.#die(`${error.name}: ${error.message}`);
    });
    this.#worker.on('exit', (code) => {
      this.#die(`the process ended with code ${String(code)}`);
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Whether it runs the same code of the same app in as much memory. */
  runs({ code, bundlePath, memoryMb }: ProcessOptions): boolean {
    const own = this.#options;
    return own.bundlePath === bundlePath && own.memoryMb === memoryMb && own.code === code;
  }

  /** Works for somebody else from now on. */
  serve(owner: ProcessOwner): void {
    this.#owner = owner;
  }

  run(message: Extract<HostMessage, { type: 'run' }>): Promise<RunEnd> {
    return new Promise((resolve) => {
      this.#running.set(message.invocationId, resolve);
      this.#worker.ref();
      this.#worker.postMessage(message);
    });
  }

  /** Resolves when its code can do nothing more without another answer, or when it is dead. */
  caughtUp(): Promise<void> {
    if (this.#isDead) return Promise.resolve();
    return new Promise((resolve) => {
      const pingId = ++this.#lastPing;
      this.#pings.set(pingId, resolve);
      this.#worker.postMessage({ type: 'ping', pingId } satisfies HostMessage);
    });
  }

  /** Forgets an invocation: whatever it still asks for is neither done nor answered. */
  abandon(invocationId: string): void {
    this.#forget(invocationId);
  }

  /** Ends the process at once; what it sent and was not taken yet is lost. */
  async kill(reason: string): Promise<void> {
    this.#die(reason);
    await this.#worker.terminate();
  }

  #receive(message: ProcessMessage): void {
    if (this.#isDead) return;
    if (message.type === 'log') {
      this.#owner.onLog(message.invocationId, message.line);
      return;
    }
    if (message.type === 'pong') {
      this.#pings.get(message.pingId)?.();
      this.#pings.delete(message.pingId);
      return;
    }
    const { invocationId } = message;
    const resolve = this.#running.get(invocationId);
    if (!resolve) return;
    if (message.type === 'call') {
      this.#owner.onCall(invocationId, message.call, (reply) => {
        this.#answer(message.callId, reply);
      });
      return;
    }
    this.#forget(invocationId);
    resolve(
      message.type === 'returned'
        ? { kind: 'returned', json: message.json }
        : { kind: 'threw', error: message.error },
    );
  }

  #forget(invocationId: string): void {
    this.#running.delete(invocationId);
    if (this.isIdle) this.#worker.unref();
  }

  #answer(callId: number, reply: CallReply): void {
    if (this.#isDead) return;
    const message: HostMessage = { type: 'reply', callId, reply };
    this.#worker.postMessage(message);
  }

  #die(reason: string): void {
    if (this.#isDead) return;
    this.#isDead = true;
    const ends = [...this.#running.values()];
    this.#running.clear();
    for (const end of ends) end({ kind: 'dead', reason });
    for (const resolve of this.#pings.values()) resolve();
    this.#pings.clear();
  }
}
