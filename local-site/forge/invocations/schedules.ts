import type { SiteClock } from '../../platform/clock';
import type { AppFunction } from '../manifest/functions';
import type { Manifest, ScheduledModule } from '../manifest/manifest-schema';
import { backendContext } from '../process/platform-internals';
import type { InFlight } from './in-flight';
import type { RunInvocation } from './invocation';

export interface ScheduleDeps {
  readonly manifest: Manifest;
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
  readonly clock: SiteClock;
  readonly inFlight: InFlight;
  readonly cloudId: string;
}

const MINUTE_MS = 60_000;
const INTERVAL_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;
/** The first run comes about this long after a deployment. */
const FIRST_RUN_MS = 5 * MINUTE_MS;

export interface Schedules {
  runNow(moduleKey: string): Promise<void>;
  stop(): void;
}

/**
 * Runs scheduled triggers at their intervals. What they return or throw is lost, and nothing is repeated.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export function startSchedules(deps: ScheduleDeps): Schedules {
  const modules = deps.manifest.modules.scheduledTrigger ?? [];
  const cancels = new Map<string, () => void>();

  const runOnce = async (module: ScheduledModule): Promise<void> => {
    const fn = deps.functions.get(module.function);
    if (!fn) throw new Error(`Scheduled trigger ${module.key} has no function.`);
    const request = { context: { cloudId: deps.cloudId, moduleKey: module.key } };
    await deps.inFlight.track(() =>
      deps.run({
        cause: 'scheduled',
        name: fn.key,
        fn,
        moduleKey: module.key,
        limitMs: fn.longRuntimeMs,
        args: (runtime) => [request, backendContext(runtime)],
      }),
    );
  };
  const schedule = (module: ScheduledModule, delayMs: number): void => {
    const cancel = deps.clock.after(delayMs, () => {
      schedule(module, INTERVAL_MS[module.interval]);
      void runOnce(module);
    });
    cancels.set(module.key, cancel);
  };

  for (const module of modules) schedule(module, FIRST_RUN_MS);
  return {
    runNow: async (moduleKey) => {
      const module = modules.find(({ key }) => key === moduleKey);
      if (!module) throw new Error(`The manifest has no scheduled trigger ${moduleKey}.`);
      await runOnce(module);
    },
    stop: () => {
      for (const cancel of cancels.values()) cancel();
    },
  };
}
