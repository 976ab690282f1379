import type { SiteClock } from '../../platform/clock';
import type { ProductEvent } from '../../platform/events';
import { FORGE_LIMITS } from '../limits';
import type { AppFunction } from '../manifest/functions';
import type { Manifest, TriggerModule } from '../manifest/manifest-schema';
import type { EventDelivery } from '../options';
import { backendContext, type RetryRequest, retryRequest } from '../process/platform-internals';
import { failureCode } from './consumers';
import type { InFlight } from './in-flight';
import type { RunInvocation } from './invocation';

export interface TriggerDeps {
  readonly manifest: Manifest;
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
  readonly clock: SiteClock;
  readonly inFlight: InFlight;
  readonly eventDelivery: () => EventDelivery;
}

interface Delivery {
  readonly trigger: TriggerModule;
  readonly event: Readonly<Record<string, unknown>>;
  readonly retry?: {
    readonly retryCount: number;
    readonly retryReason: string;
    readonly retryData: unknown;
  };
}

/** Pause before Forge itself repeats an event whose function died or ran out of time; its length is not documented. */
const PLATFORM_RETRY_MS = 1_000;

/**
 * Delivers product events to the triggers that listen to them: later, at least once, in no promised order.
 * @see https://developer.atlassian.com/platform/forge/events-reference/product_events/
 */
export function eventTriggers(deps: TriggerDeps): (event: ProductEvent) => void {
  const waiting: Delivery[] = [];

  const deliverNext = (): void => {
    const delivery = deps.eventDelivery().outOfOrder ? waiting.pop() : waiting.shift();
    if (delivery) void deps.inFlight.track(() => deliver(deps, delivery, enqueue));
  };
  const enqueue = (delivery: Delivery, delayMs: number): void => {
    waiting.push(delivery);
    later(deps, delayMs, deliverNext);
  };

  return (event) => {
    const { delayMs, twice } = deps.eventDelivery();
    for (const trigger of deps.manifest.modules.trigger ?? []) {
      if (!listens(trigger, event)) continue;
      const delivery = { trigger, event: payloadOf(event) };
      enqueue(delivery, delayMs);
      if (twice) enqueue(delivery, 2 * delayMs);
    }
  };
}

/** Without a delay at the next turn of the event loop, and counted as under way until then. */
function later({ clock, inFlight }: TriggerDeps, delayMs: number, task: () => void): void {
  if (delayMs > 0) {
    clock.after(delayMs, task);
    return;
  }
  void inFlight.track(
    () =>
      new Promise<void>((resolve) => {
        setImmediate(() => {
          task();
          resolve();
        });
      }),
  );
}

function listens({ events, filter }: TriggerModule, event: ProductEvent): boolean {
  return events.includes(event.name) && !(filter?.ignoreSelf === true && event.selfGenerated);
}

function payloadOf(event: ProductEvent): Readonly<Record<string, unknown>> {
  const { name, payload, actorAccountId, selfGenerated } = event;
  const actor = actorAccountId === undefined ? {} : { atlassianId: actorAccountId };
  return { eventType: name, ...actor, selfGenerated, ...payload };
}

async function deliver(
  deps: TriggerDeps,
  delivery: Delivery,
  enqueue: (delivery: Delivery, delayMs: number) => void,
): Promise<void> {
  const { trigger, event, retry } = delivery;
  const fn = deps.functions.get(trigger.function);
  if (!fn) return;
  const payload = retry === undefined ? event : { ...event, retryContext: retry };
  const end = await deps.run({
    cause: 'trigger',
    name: fn.key,
    fn,
    moduleKey: trigger.key,
    limitMs: FORGE_LIMITS.RUNTIME_MS,
    args: (runtime) => [payload, backendContext(runtime)],
  });
  // What the app throws is lost; only its own request and the platform's failures are repeated.
  if (end.kind === 'threw') return;
  const wanted: RetryRequest | undefined =
    end.kind === 'returned'
      ? retryRequest(end.value)
      : { reason: failureCode(end), afterSeconds: PLATFORM_RETRY_MS / 1_000 };
  const retryCount = (retry?.retryCount ?? 0) + 1;
  if (!wanted || retryCount > FORGE_LIMITS.EVENT_RETRIES) return;
  const context = { retryCount, retryReason: wanted.reason, retryData: wanted.data };
  const delayMs = Math.min((wanted.afterSeconds ?? 1) * 1_000, FORGE_LIMITS.RETRY_AFTER_MAX_MS);
  enqueue({ trigger, event, retry: context }, delayMs);
}
