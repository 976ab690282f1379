import type { CallKind } from './faults';
import type { Meter, MeteredCall, MeteredInvocation, MeterReading } from './meter';
import { sequentialDepth } from './sequential-depth';

type Writable = { -readonly [Key in keyof MeteredInvocation]: MeteredInvocation[Key] } & {
  log: string[];
  calls: MeteredCall[];
};

/** Calls of one stretch that are kept for its depth; beyond it only the counts go on. */
const MAX_CALLS_OF_STRETCH = 20_000;

/**
 * A meter in memory that remembers the newest `capacity` invocations that have ended, and those that run: what they
 * call is still to be told. A call whose invocation is unknown (forgotten meanwhile) still counts in the stretch.
 */
export function createMeter(capacity = 1_000): Meter {
  const known = new Map<string, Writable>();
  let stretch = new Set<Writable>();
  let stretchCalls: MeteredCall[] = [];
  let counts = noCalls();
  let bytes = 0;

  return {
    begin: (start) => {
      const invocation: Writable = { ...start, log: [], calls: [] };
      known.set(start.id, invocation);
      stretch.add(invocation);
      if (known.size <= capacity) return;
      const oldest = oldestEnded(known.values());
      if (!oldest) return;
      known.delete(oldest.id);
      stretch.delete(oldest);
    },
    call: (invocationId, call) => {
      const invocation = known.get(invocationId);
      invocation?.calls.push(call);
      if (invocation) stretch.add(invocation);
      counts[call.kind] += 1;
      bytes += call.requestBytes + call.responseBytes;
      if (stretchCalls.length < MAX_CALLS_OF_STRETCH) stretchCalls.push(call);
    },
    log: (invocationId, line) => {
      known.get(invocationId)?.log.push(line);
    },
    end: (invocationId, outcome, endedAt, error) => {
      const invocation = known.get(invocationId);
      if (!invocation) return;
      invocation.outcome = outcome;
      invocation.endedAt = endedAt;
      if (error !== undefined) invocation.error = error;
    },
    recent: (limit) => [...known.values()].reverse().slice(0, limit).map(copy),
    reset: () => {
      stretch = new Set();
      stretchCalls = [];
      counts = noCalls();
      bytes = 0;
    },
    read: (): MeterReading => ({
      calls: { ...counts },
      sequentialDepth: sequentialDepth(stretchCalls),
      bytes,
      invocations: [...stretch].map(copy),
    }),
  };
}

/** In the order in which they began. */
function oldestEnded(invocations: Iterable<Writable>): Writable | undefined {
  for (const invocation of invocations) {
    if (invocation.endedAt !== undefined) return invocation;
  }
  return undefined;
}

function noCalls(): Record<CallKind, number> {
  return { jira: 0, confluence: 0, storage: 0, queue: 0, invoke: 0, other: 0 };
}

function copy(invocation: Writable): MeteredInvocation {
  return { ...invocation, log: [...invocation.log], calls: [...invocation.calls] };
}
