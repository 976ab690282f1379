import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { demoUsers, type DemoUser } from '../seed/demo-users';

/** Who sits at the browser and how the site is shown to them; kept in cookies. */
export interface Session {
  /** Undefined when signed out. */
  readonly user: DemoUser | undefined;
  readonly locale: 'en-US' | 'zh-CN';
  readonly theme: 'light' | 'dark';
}

const ACCOUNT = 'site.account';
const LOCALE = 'site.locale';
const THEME = 'site.theme';
/** The app's pages must not read them, and no other site may send them. */
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 31_536_000 } as const;

/** The session that the request's cookies say; a browser without any is the first demo user's. */
export function readSession(context: Context): Session {
  const account = getCookie(context, ACCOUNT);
  const locale = getCookie(context, LOCALE);
  const user = account === undefined ? demoUsers[0] : userOf(account);
  return {
    user,
    locale:
      locale === 'zh-CN' || locale === 'en-US'
        ? locale
        : preferredLocale(context.req.header('accept-language')),
    theme: getCookie(context, THEME) === 'dark' ? 'dark' : 'light',
  };
}

/** Whether the browser has got a session; without one its REST calls are anonymous. */
export function hasSession(context: Context): boolean {
  return getCookie(context, ACCOUNT) !== undefined;
}

export function writeSession(context: Context, session: Session): void {
  setCookie(context, ACCOUNT, session.user?.accountId ?? '', ATTRIBUTES);
  setCookie(context, LOCALE, session.locale, ATTRIBUTES);
  setCookie(context, THEME, session.theme, ATTRIBUTES);
}

export function userOf(accountId: string): DemoUser | undefined {
  return demoUsers.find((user) => user.accountId === accountId);
}

function preferredLocale(acceptLanguage: string | undefined): Session['locale'] {
  return acceptLanguage?.trim().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
