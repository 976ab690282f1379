import { z } from 'zod';
import type { BridgeCall, BridgeReply } from '../../server/site-api';
import type { AppModule } from '../host';
import type { Invoke } from '../invocations/resolver';
import type { BridgeSession } from './bridge-session';
import { fetchProduct, type FetchProductDeps } from './fetch-product';
import { pageContext, type PageContextDeps } from './page-context';

export interface BridgeDeps extends FetchProductDeps, PageContextDeps {
  readonly modules: readonly AppModule[];
  readonly invoke: Invoke;
}

export type HandleBridge = (call: BridgeCall, session: BridgeSession) => Promise<BridgeReply>;

const invokeData = z.object({
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  metadata: z.optional(z.unknown()),
});

/** The server's half of the bridge: `invoke`, `fetchProduct` and `getContext` of one page. */
export function bridgeHandler(deps: BridgeDeps): HandleBridge {
  return async (call, session) => {
    const module = deps.modules.find(({ key }) => key === call.moduleKey);
    if (!module) return { ok: false, message: `The app has no module ${call.moduleKey}.` };
    try {
      return await answer(deps, module, call, session);
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function answer(
  deps: BridgeDeps,
  module: AppModule,
  { command, data, extension }: BridgeCall,
  session: BridgeSession,
): Promise<BridgeReply> {
  if (command === 'getContext') {
    return { ok: true, value: pageContext(deps, module, extension, session) };
  }
  if (command === 'fetchProduct') {
    return { ok: true, value: await fetchProduct(deps, module.key, data, session) };
  }
  const { functionKey, payload, metadata } = invokeData.parse(data);
  if (metadata !== undefined && metadata !== null) {
    return { ok: false, message: 'The local site does not model metadata of invoke.' };
  }
  const reply = await deps.invoke({
    moduleKey: module.key,
    accountId: session.accountId,
    functionKey,
    payload,
    extension: { type: module.type, ...extension },
    locale: session.locale,
  });
  return reply.ok ? reply : { ok: false, message: reply.message };
}
