import * as z from 'zod/mini';
import { request } from './request';

const user = z.object({
  accountId: z.string(),
  displayName: z.string(),
  purpose: z.object({ 'en-US': z.string(), 'zh-CN': z.string() }),
});

const session = z.object({
  account: z.optional(user),
  users: z.array(user),
  locale: z.enum(['en-US', 'zh-CN']),
  theme: z.enum(['light', 'dark']),
  siteName: z.string(),
  appOrigin: z.string(),
});

const appModule = z.object({
  type: z.string(),
  key: z.string(),
  title: z.string(),
  url: z.string(),
  editUrl: z.optional(z.string()),
  appId: z.string(),
  environmentId: z.string(),
});

const bridgeReply = z.union([
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);

export type Session = z.infer<typeof session>;
export type SessionChange = Partial<Pick<Session, 'locale' | 'theme'>> & {
  readonly accountId?: string;
};
/** One UI module of the installed app. */
export type AppModule = z.infer<typeof appModule>;

export const getSession = () => request(session, '/_site/session');
export const changeSession = (change: SessionChange) =>
  request(z.unknown(), '/_site/session', { method: 'POST', body: change });
export const getModules = () => request(z.array(appModule), '/_site/modules');

export interface BridgeRequest {
  readonly moduleKey: string;
  readonly command: string;
  readonly data: unknown;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Runs a bridge command that needs the server. @throws Error with the message that the app shall see */
export async function callServerBridge(call: BridgeRequest): Promise<unknown> {
  const reply = await request(bridgeReply, '/_site/bridge', { method: 'POST', body: call });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
