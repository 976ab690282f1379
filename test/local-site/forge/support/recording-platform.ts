import type {
  CallKind,
  FaultKind,
  FaultRule,
  Faults,
} from '../../../../local-site/platform/faults';
import type {
  Meter,
  MeteredCall,
  MeteredInvocation,
  MeterReading,
} from '../../../../local-site/platform/meter';

/** One armed fault at most. */
export class OneFault implements Faults {
  #rule: FaultRule | undefined;
  #seen = 0;
  readonly #latency = new Map<CallKind, number>();

  arm(rule: FaultRule): void {
    this.#rule = rule;
    this.#seen = 0;
  }

  disarm(): void {
    this.#rule = undefined;
  }

  waiting(): number {
    return this.#rule === undefined ? 0 : 1;
  }

  next(kind: CallKind): FaultKind | undefined {
    if (!this.#rule || (this.#rule.kind !== 'any' && this.#rule.kind !== kind)) return undefined;
    this.#seen += 1;
    return this.#seen === this.#rule.nth ? this.#rule.fault : undefined;
  }

  latencyMs(kind: CallKind): number {
    return this.#latency.get(kind) ?? 0;
  }

  setLatencyMs(kind: CallKind, ms: number): void {
    this.#latency.set(kind, ms);
  }
}

type Started = Parameters<Meter['begin']>[0];

interface Entry extends Started {
  endedAt?: number;
  outcome?: NonNullable<MeteredInvocation['outcome']>;
  error?: string;
  readonly log: string[];
  readonly calls: MeteredCall[];
}

/** Keeps everything it is told. */
export class KeepingMeter implements Meter {
  readonly entries: Entry[] = [];

  begin(invocation: Started): void {
    this.entries.push({ ...invocation, log: [], calls: [] });
  }

  call(id: string, call: MeteredCall): void {
    this.#entry(id).calls.push(call);
  }

  log(id: string, line: string): void {
    this.#entry(id).log.push(line);
  }

  end(
    id: string,
    outcome: NonNullable<MeteredInvocation['outcome']>,
    endedAt: number,
    error?: string,
  ): void {
    Object.assign(this.#entry(id), { outcome, endedAt, ...(error === undefined ? {} : { error }) });
  }

  recent(limit: number): readonly MeteredInvocation[] {
    return this.entries.toReversed().slice(0, limit);
  }

  reset(): void {
    this.entries.length = 0;
  }

  read(): MeterReading {
    throw new Error('The tests of the host read the entries.');
  }

  get last(): Entry {
    const entry = this.entries.at(-1);
    if (!entry) throw new Error('Nothing was metered.');
    return entry;
  }

  #entry(id: string): Entry {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) throw new Error(`Unknown invocation ${id}`);
    return entry;
  }
}
