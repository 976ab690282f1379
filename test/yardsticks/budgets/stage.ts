import { join } from 'node:path';
import { aSite, type TestSite } from '../../support/site/a-site';
import { keptBundle } from '../../support/site/kept-bundle';
import { costOf, PLATFORM_KINDS, type Cost, type PlatformKind } from './cost';
import { createPointCounter } from './jira-points';
import { createLatencyClock, LATENCY_MS, throughLatencies } from './latency-clock';

export const PROJECT = 'NWE';
const START = Date.UTC(2026, 2, 2, 9);
/** Longer than any function takes: what a message sets going is measured apart from what sent it. */
const QUEUE_DELAY_MS = 1_500;
/** Longer than any function takes, with what is asked before it. */
const SOON_MS = 30_000;

/** A plan of a thousand items ends well inside of this; a message that is tried again and again never does. */
const MOST_TURNS = 2_000;
const WAITING = "SELECT 1 FROM queue_event WHERE state = 'waiting' LIMIT 1";

export interface Stage {
  readonly site: TestSite;
  /** What the work asks of the platform until it is done, and what comes of it. */
  readonly measure: <T>(
    work: () => Promise<T>,
  ) => Promise<{ readonly value: T; readonly cost: Cost }>;
  /** Lets the message that waits be delivered and worked off. */
  readonly deliver: () => Promise<void>;
  /** The same until no message is left, without latencies: nobody waits for that work. */
  readonly deliverAll: () => Promise<void>;
  /** Work whose cost is nobody's concern, without latencies. */
  readonly unmeasured: <T>(work: () => Promise<T>) => Promise<T>;
  /** Takes away messages that wait, whose work is measured elsewhere or would last for minutes. */
  readonly dropMessages: () => void;
  /** Lets a schedule come round that is due soon, so that it does not fall into what is measured next. */
  readonly passSchedules: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Bundles a back end once for many stages. */
export interface StageBuilder {
  /** @param isFast Without latencies and without storage's rates: only for counting calls. */
  readonly open: (isFast?: boolean) => Promise<Stage>;
}

/** @param entry back end below `test/yardsticks/budgets`, or the app's own */
export async function stagesOf(entry = 'src/index.ts'): Promise<StageBuilder> {
  const bundlePath = await keptBundle(join(process.cwd(), entry));
  return { open: (isFast = false) => openStage(bundlePath, isFast) };
}

async function openStage(bundlePath: string, isFast: boolean): Promise<Stage> {
  const clock = createLatencyClock(START);
  const points = createPointCounter();
  const site = await aSite({
    bundlePath,
    clock,
    isChecked: false,
    enforceRates: !isFast,
    // An issue that is made is one more invocation, which must not make the meter forget whoever made it.
    meteredInvocations: 10_000,
    aroundProduct: points.around,
    queueDelivery: () => ({ duplicateEvery: 0, reversed: false, lateMs: QUEUE_DELAY_MS }),
  });
  const deliver = async (): Promise<void> => {
    await clock.advance(QUEUE_DELAY_MS);
    await site.idle();
  };
  const setLatencies = (latencyOf: (kind: PlatformKind) => number): void => {
    for (const kind of PLATFORM_KINDS) site.faults.setLatencyMs(kind, latencyOf(kind));
  };
  const usual = (kind: PlatformKind): number => (isFast ? 0 : LATENCY_MS[kind]);
  setLatencies(usual);
  let quickWorks = 0;
  const unmeasured = async <T>(work: () => Promise<T>): Promise<T> => {
    quickWorks += 1;
    setLatencies(() => 0);
    try {
      return await work();
    } finally {
      quickWorks -= 1;
      if (quickWorks === 0) setLatencies(usual);
    }
  };
  const deliverAll = (): Promise<void> =>
    unmeasured(async () => {
      for (let turn = 0; site.database.one(WAITING) !== undefined; turn += 1) {
        if (turn === MOST_TURNS) throw new Error('The queue does not come to its end.');
        await deliver();
      }
    });
  const passSchedules = async (): Promise<void> => {
    const next = clock.nextAt();
    // A message that waits is somebody's to deliver.
    if (next === undefined || site.database.one(WAITING) !== undefined) return;
    const ms = next - clock.now();
    if (ms > SOON_MS) return;
    await unmeasured(async () => {
      await clock.advance(ms);
      await site.idle();
    });
    await deliverAll();
    await passSchedules();
  };
  return {
    site,
    measure: async (work) => {
      site.meter.reset();
      points.reset();
      const value = await throughLatencies(clock, site.host, work());
      return { value, cost: costOf(site.meter.read(), points.read()) };
    },
    deliver: () => deliver(),
    deliverAll,
    dropMessages: () => site.database.run("DELETE FROM queue_event WHERE state = 'waiting'"),
    passSchedules,
    unmeasured,
    close: () => site.close(),
  };
}
