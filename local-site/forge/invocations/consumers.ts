import type { AppFunction } from '../manifest/functions';
import type { Manifest } from '../manifest/manifest-schema';
import { backendContext, retryRequest } from '../process/platform-internals';
import type { ConsumerOutcome, QueueEvent } from '../services';
import type { InvocationEnd, RunInvocation } from './invocation';

export interface ConsumerDeps {
  readonly manifest: Manifest;
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly run: RunInvocation;
}

/**
 * Runs the consumer of one event of a queue. The function gets the event itself; no person stands behind it, so
 * `asUser()` is refused there.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export function consumerDelivery(
  deps: ConsumerDeps,
): (event: QueueEvent) => Promise<ConsumerOutcome> {
  return async (event) => {
    const consumer = deps.manifest.modules.consumer?.find(({ queue }) => queue === event.queueName);
    const fn = consumer?.function === undefined ? undefined : deps.functions.get(consumer.function);
    if (!consumer || !fn) {
      return { kind: 'failed', reason: `No consumer function for queue ${event.queueName}.` };
    }
    const end = await deps.run({
      cause: 'consumer',
      name: fn.key,
      fn,
      moduleKey: consumer.key,
      limitMs: fn.longRuntimeMs,
      args: (runtime) => [event, backendContext(runtime)],
    });
    return outcomeOf(end);
  };
}

function outcomeOf(end: InvocationEnd): ConsumerOutcome {
  if (end.kind === 'threw') return { kind: 'failed', reason: end.message };
  if (end.kind !== 'returned') return { kind: 'failed', reason: failureCode(end) };
  const retry = retryRequest(end.value);
  if (!retry) return { kind: 'done' };
  return {
    kind: 'retry',
    reason: retry.reason,
    ...(retry.afterSeconds === undefined ? {} : { retryAfterSeconds: retry.afterSeconds }),
    ...(retry.data === undefined ? {} : { retryData: retry.data }),
  };
}

/** Forge's codes: https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
export function failureCode(end: Exclude<InvocationEnd, { kind: 'returned' | 'threw' }>): string {
  if (end.kind === 'timeout') return 'FUNCTION_TIME_OUT';
  return end.reason.includes('memory limit')
    ? 'FUNCTION_OUT_OF_MEMORY'
    : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}
