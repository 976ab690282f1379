import { Hono } from 'hono';
import { z } from 'zod';
import type { Site } from '../site';

const callKind = z.enum(['jira', 'confluence', 'storage', 'queue', 'invoke', 'other']);

const faults = z.strictObject({
  /** Replaces what is armed; an empty list disarms. */
  rules: z
    .array(
      z.strictObject({
        kind: z.union([callKind, z.literal('any')]),
        nth: z.number().int().min(1),
        fault: z.enum([
          'rate-limited',
          'server-error',
          'timeout-before',
          'cut-after',
          'death-before',
          'death-after',
        ]),
      }),
    )
    .optional(),
  /** Milliseconds by kind of call. */
  latency: z.partialRecord(callKind, z.number().min(0)).optional(),
  /** How far searches and queries are behind writes, in milliseconds. */
  lagMs: z.number().min(0).optional(),
});

const LOG_MAX = 1_000;

/** What a developer does to the site: the log, counters, faults, the end of the app's process. */
export function controlRoutes(site: Site): Hono {
  const routes = new Hono();

  routes.get('/log', (context) => {
    const limit = z.coerce.number().int().min(1).max(LOG_MAX).default(100);
    const parsed = limit.safeParse(context.req.query('limit'));
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    return context.json(site.meter.recent(parsed.data));
  });

  routes.get('/counters', (context) => context.json(site.meter.read()));

  routes.post('/counters/reset', (context) => {
    site.meter.reset();
    return context.json({});
  });

  routes.post('/faults', async (context) => {
    const parsed = faults.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    const { rules, latency, lagMs } = parsed.data;
    if (rules) site.faults.disarm();
    for (const rule of rules ?? []) site.faults.arm(rule);
    for (const [kind, ms] of Object.entries(latency ?? {})) {
      site.faults.setLatencyMs(callKind.parse(kind), ms);
    }
    if (lagMs !== undefined) site.setLag(lagMs);
    return context.json({});
  });

  routes.post('/kill', (context) => {
    site.host.kill();
    return context.json({});
  });

  routes.post('/idle', async (context) => {
    await site.idle();
    return context.json({});
  });

  return routes;
}
