import type { CallKind, FaultRule, Faults } from './faults';

interface ArmedRule {
  readonly rule: FaultRule;
  seen: number;
}

/** Faults in memory: none armed, no latency. A rule fires once and is gone; several may wait together. */
export function createFaults(): Faults {
  let armed: ArmedRule[] = [];
  const latencies = new Map<CallKind, number>();

  return {
    arm: (rule) => {
      armed.push({ rule, seen: 0 });
    },
    disarm: () => {
      armed = [];
    },
    waiting: () => armed.length,
    next: (kind, module) => {
      const concerned = armed.filter(
        ({ rule }) =>
          (rule.kind === 'any' || rule.kind === kind) &&
          (rule.module === undefined || rule.module === module),
      );
      for (const each of concerned) each.seen += 1;
      const due = concerned.find(({ rule, seen }) => seen >= rule.nth);
      armed = armed.filter((each) => each !== due);
      due?.rule.onFire?.();
      return due?.rule.fault;
    },
    latencyMs: (kind) => latencies.get(kind) ?? 0,
    setLatencyMs: (kind, ms) => {
      latencies.set(kind, ms);
    },
  };
}
