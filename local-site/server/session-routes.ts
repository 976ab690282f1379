import { Hono } from 'hono';
import { z } from 'zod';
import type { Site } from '../site';
import { demoUsers, type DemoUser } from '../seed/demo-users';
import { readSession, userOf, writeSession, type Session } from './session';
import type { BridgeCall, ModuleView, SessionUser, SessionView } from './site-api';

const change = z.strictObject({
  /** Empty: sign out. */
  accountId: z.string().optional(),
  locale: z.enum(['en-US', 'zh-CN']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
});

const SERVER_COMMANDS = ['invoke', 'fetchProduct', 'getContext'] as const;
const namedCommand = z.object({ command: z.string().max(100) });
const bridgeCall = z.strictObject({
  moduleKey: z.string(),
  command: z.enum(SERVER_COMMANDS),
  data: z.unknown(),
  extension: z.record(z.string(), z.unknown()).default({}),
});

/** `/_site/session`, `/_site/modules` and `/_site/bridge`. */
export function sessionRoutes(
  site: Site,
  appOrigin: (host: string) => string,
  warn: (line: string) => void,
): Hono {
  const routes = new Hono();

  routes.get('/session', (context) => {
    const session = readSession(context);
    writeSession(context, session);
    return context.json(sessionView(session, appOrigin(context.req.header('host') ?? '')));
  });

  routes.post('/session', async (context) => {
    const parsed = change.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const { accountId, locale, theme } = parsed.data;
    const now = readSession(context);
    if (accountId && !userOf(accountId)) {
      return context.json({ message: `There is no demo user ${accountId}.` }, 404);
    }
    const session: Session = {
      user: accountId === undefined ? now.user : userOf(accountId),
      locale: locale ?? now.locale,
      theme: theme ?? now.theme,
    };
    writeSession(context, session);
    return context.json(sessionView(session, appOrigin(context.req.header('host') ?? '')));
  });

  routes.get('/modules', (context) => {
    const { locale } = readSession(context);
    return context.json(moduleViews(site, locale, appOrigin(context.req.header('host') ?? '')));
  });

  routes.post('/bridge', async (context) => {
    const body: unknown = await context.req.json();
    const unknown = unknownCommand(body);
    if (unknown !== undefined) {
      const message = `The local site does not model the bridge command ${JSON.stringify(unknown)}.`;
      warn(message);
      return context.json({ ok: false, message }, 501);
    }
    const parsed = bridgeCall.safeParse(body);
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const { user, locale, theme } = readSession(context);
    const account = user ? { accountId: user.accountId } : {};
    const { moduleKey, command, data, extension } = parsed.data;
    const call: BridgeCall = { moduleKey, command, data, extension };
    return context.json(await site.host.handleBridge(call, { ...account, locale, theme }));
  });

  return routes;
}

/** The name of a command that neither the page nor the server knows, if it is one. */
function unknownCommand(body: unknown): string | undefined {
  const named = namedCommand.safeParse(body);
  if (!named.success || SERVER_COMMANDS.some((known) => known === named.data.command)) return;
  return named.data.command;
}

function sessionView({ user, locale, theme }: Session, appOrigin: string): SessionView {
  return {
    ...(user ? { account: sessionUser(user) } : {}),
    users: demoUsers.map(sessionUser),
    locale,
    theme,
    siteName: 'Rollout demo',
    appOrigin,
  };
}

function sessionUser({ accountId, displayName, purpose }: DemoUser): SessionUser {
  return { accountId, displayName, purpose };
}

function moduleViews(site: Site, locale: string, appOrigin: string): readonly ModuleView[] {
  const { appId, environmentId } = site.identity;
  return site.host.modules.flatMap((module) => {
    const { type, key, title, resourceKey, entryFile = 'index.html', editPage } = module;
    if (resourceKey === undefined) return [];
    return [
      {
        type,
        key,
        title: site.host.translate(title, locale),
        url: `${appOrigin}/${resourceKey}/${entryFile}`,
        ...(editPage === undefined
          ? {}
          : { editUrl: `${appOrigin}/${editPage.resourceKey}/${editPage.entryFile}` }),
        appId,
        environmentId,
      },
    ];
  });
}
