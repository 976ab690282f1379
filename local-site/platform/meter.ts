import type { CallKind } from './faults';

/** One platform call that the app made, or that its page made through the bridge. */
export interface MeteredCall {
  readonly kind: CallKind;
  /** e.g. `POST /rest/api/3/issue/bulk` or `entity/get`. */
  readonly operation: string;
  readonly status: number | 'dead' | 'cut';
  readonly startedAt: number;
  readonly endedAt: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** One run of an app function, or one bridge call of a page, with what it called. */
export interface MeteredInvocation {
  readonly id: string;
  /** `resolver`, `consumer`, `trigger`, `scheduled`, `validator` or `bridge`. */
  readonly cause: string;
  /** Function and, for a resolver, the function key: `resolver:engagement.start`. */
  readonly name: string;
  readonly accountId?: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly outcome?: 'ok' | 'error' | 'dead' | 'timeout';
  readonly error?: string;
  readonly log: readonly string[];
  readonly calls: readonly MeteredCall[];
}

/** Counts of a stretch of work, e.g. one screen. */
export interface MeterReading {
  readonly calls: Readonly<Record<CallKind, number>>;
  /** Longest chain of platform calls, each of which started after the one before it had ended. */
  readonly sequentialDepth: number;
  readonly bytes: number;
  readonly invocations: readonly MeteredInvocation[];
}

export interface Meter {
  begin(
    invocation: Pick<MeteredInvocation, 'id' | 'cause' | 'name' | 'accountId' | 'startedAt'>,
  ): void;
  call(invocationId: string, call: MeteredCall): void;
  log(invocationId: string, line: string): void;
  end(
    invocationId: string,
    outcome: NonNullable<MeteredInvocation['outcome']>,
    endedAt: number,
    error?: string,
  ): void;
  /** Newest first; at most `limit`. */
  recent(limit: number): readonly MeteredInvocation[];
  /** Starts a new stretch; `read` sums what happened since the last `reset`. */
  reset(): void;
  read(): MeterReading;
}
