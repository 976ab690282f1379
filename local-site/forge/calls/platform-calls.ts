import type { SiteClock } from '../../platform/clock';
import type { CallKind, FaultKind, Faults } from '../../platform/faults';
import type { Meter } from '../../platform/meter';
import type { ProductResponse } from '../../platform/product';
import type { CallReply, RawCall } from '../process/messages';
import {
  classifyCall,
  type PlatformCall,
  type RuntimeDescription,
} from '../process/platform-internals';
import type { ForgeQueue, ForgeStorage } from '../services';
import { rateLimited, serverError } from './injected-fault';
import { callProduct, type ProductCallDeps } from './product-call';
import { notModelled, serviceFailed } from './refusals';
import { callQueue, callStorage } from './service-call';
import { wait } from './wait';

export interface PlatformCallDeps extends ProductCallDeps {
  readonly storage: ForgeStorage;
  readonly queue: ForgeQueue;
  readonly clock: SiteClock;
  readonly faults: Faults;
  readonly meter: Meter;
}

export type CallOutcome =
  | CallReply
  /** The caller never hears of it. */
  | { readonly kind: 'silence' }
  /** The app's process must die now. */
  | { readonly kind: 'death' };

export type CallPlatform = (caller: RuntimeDescription, call: RawCall) => Promise<CallOutcome>;

/**
 * Carries out one call of the app: asks for a fault, waits out the latency, does the work and writes it into the meter.
 * A call that has come this far takes effect even when its caller dies meanwhile, as a request that is on its way does.
 */
export function platformCalls(deps: PlatformCallDeps): CallPlatform {
  const { clock, faults, meter } = deps;
  return async (caller, call) => {
    const target = classifyCall(call.target, call.path);
    const kind = callKind(target);
    const fault = faults.next(kind, caller.moduleKey);
    const startedAt = clock.now();
    const record = (status: number | 'dead' | 'cut', reply?: ProductResponse): void => {
      meter.call(caller.invocationId, {
        kind,
        operation: operationName(target, call),
        status,
        startedAt,
        endedAt: clock.now(),
        requestBytes: size(call.body),
        responseBytes: size(reply?.body),
      });
    };
    if (fault === 'death-before') {
      record('dead');
      return { kind: 'death' };
    }
    if (fault === 'timeout-before') {
      record('cut');
      return { kind: 'silence' };
    }
    await wait(clock, faults.latencyMs(kind));
    const reply = await effect(deps, target, call, caller, fault).catch((error: unknown) => {
      deps.warn(`${operationName(target, call)} failed here: ${describe(error)}`);
      return serviceFailed();
    });
    if (fault === 'cut-after' || fault === 'death-after') {
      record(fault === 'cut-after' ? 'cut' : 'dead', reply);
      return { kind: fault === 'cut-after' ? 'cut' : 'death' };
    }
    record(reply.status, reply);
    return { kind: 'response', ...reply };
  };
}

async function effect(
  deps: PlatformCallDeps,
  target: PlatformCall,
  call: RawCall,
  caller: RuntimeDescription,
  fault: FaultKind | undefined,
): Promise<ProductResponse> {
  if (fault === 'rate-limited') return rateLimited(callKind(target));
  if (fault === 'server-error') return serverError();
  switch (target.kind) {
    case 'product':
      return callProduct(deps, target, call, caller);
    case 'storage':
      return callStorage(deps.storage, call, caller.scopes);
    case 'queue':
      return callQueue(deps.queue, call);
    case 'unmodelled':
      deps.warn(`501 ${target.name}`);
      return notModelled(target.name);
  }
}

function callKind(target: PlatformCall): CallKind {
  if (target.kind === 'product') return target.product;
  return target.kind === 'unmodelled' ? 'other' : target.kind;
}

function operationName(target: PlatformCall, call: RawCall): string {
  if (target.kind === 'product') return `${call.method} ${call.path.split('?')[0] ?? ''}`;
  return target.kind === 'unmodelled' ? target.name : target.operation;
}

function size(body: string | Uint8Array | undefined): number {
  return body === undefined ? 0 : Buffer.byteLength(body);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
