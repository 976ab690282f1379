import { Hono } from 'hono';
import { z } from 'zod';
import type { Site } from '../site';
import { readSession } from './session';

const wanted = z.strictObject({
  moduleKey: z.string(),
  exportType: z.enum(['pdf', 'word', 'other']),
  extension: z.record(z.string(), z.unknown()),
});

/** `/_site/macro-exports`: the document that a macro of the app is in an export of its page. */
export function macroExportRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.post('/macro-exports', async (context) => {
    const parsed = wanted.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const accountId = readSession(context).user?.accountId;
    const reply = await site.host.exportMacro({ ...parsed.data, accountId });
    return reply.ok ? context.json(reply.document) : context.json({ message: reply.message }, 502);
  });
  return routes;
}
