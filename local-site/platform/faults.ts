/** The kinds of platform call that are counted, slowed down and made to fail. */
export type CallKind = 'jira' | 'confluence' | 'storage' | 'queue' | 'invoke' | 'other';

/** What can go wrong with one platform call. */
export type FaultKind =
  /** 429 with `Retry-After`; no effect. */
  | 'rate-limited'
  /** 500; no effect. */
  | 'server-error'
  /** The caller never gets an answer; no effect. */
  | 'timeout-before'
  /** The effect happens, then the connection breaks: the caller sees a network error. */
  | 'cut-after'
  /** The app's process dies before the call; no effect. */
  | 'death-before'
  /** The effect happens, then the app's process dies. */
  | 'death-after';

/** Fails the `nth` platform call (1-based) of the given kind, counted from when the fault was armed. */
export interface FaultRule {
  readonly kind: CallKind | 'any';
  readonly nth: number;
  readonly fault: FaultKind;
  /** Counts only calls of this module of the manifest: of its resolver, consumer or schedule. */
  readonly module?: string;
  /** Told at the moment when it strikes; a call that hangs tells of itself in no other way. */
  readonly onFire?: () => void;
}

/** Armed faults and latencies; asked by the Forge host once for every platform call of the app. */
export interface Faults {
  arm(rule: FaultRule): void;
  disarm(): void;
  /** How many faults still wait for their call. */
  waiting(): number;
  /** The fault for the call that is about to happen, if any; counts the call, which `module` makes. */
  next(kind: CallKind, module?: string): FaultKind | undefined;
  /** Chosen latency of a kind in ms; 0 by default. */
  latencyMs(kind: CallKind): number;
  setLatencyMs(kind: CallKind, ms: number): void;
}
