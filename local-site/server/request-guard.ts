import type { MiddlewareHandler } from 'hono';

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses requests that another web site made a browser send: a foreign `Host` (DNS rebinding), and
 * state-changing requests from another origin, which Jira answers the same way. Scripts send neither
 * `Origin` nor `Sec-Fetch-Site` and pass.
 */
export function requestGuard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    if (!hosts.includes(host)) return context.text(`Not the host of this site: ${host}`, 421);
    if (!HARMLESS.includes(method)) {
      const origin = context.req.header('origin');
      const fetchSite = context.req.header('sec-fetch-site');
      const isForeign =
        origin === undefined
          ? fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
          : !hosts.some((known) => origin === `http://${known}`);
      if (isForeign) return context.text('XSRF check failed', 403);
    }
    await next();
    return undefined;
  };
}
