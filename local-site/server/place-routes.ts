import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { submittedConfiguration } from '../places/gadget';
import type { Site } from '../site';
import { readSession } from './session';

const placed = z.strictObject({ moduleKey: z.string() });
const shown = z.strictObject({ isShownForAll: z.boolean() });

/** `/_site/dashboards`, `/_site/gadgets` and `/_site/panels`: where people have put the app's modules. */
export function placeRoutes(site: Site): Hono {
  const routes = new Hono();
  const { places } = site;
  const isModule = (type: string, moduleKey: string): boolean =>
    site.host.modules.some((module) => module.type === type && module.key === moduleKey);
  const missing = (context: Context): Response =>
    context.json({ message: 'There is no such module or gadget.' }, 404);

  routes.get('/dashboards/:dashboard/gadgets', (context) =>
    context.json(places.gadgetsOf(context.req.param('dashboard'))),
  );

  routes.post('/dashboards/:dashboard/gadgets', async (context) => {
    const { moduleKey } = placed.parse(await context.req.json());
    if (!isModule('jira:dashboardGadget', moduleKey)) return missing(context);
    return context.json(places.addGadget(context.req.param('dashboard'), moduleKey));
  });

  routes.put('/gadgets/:gadget', async (context) => {
    const id = context.req.param('gadget');
    if (places.gadget(id) === undefined) return missing(context);
    const parsed = submittedConfiguration.safeParse(await context.req.json());
    if (!parsed.success) return context.json({ message: z.prettifyError(parsed.error) }, 400);
    places.configureGadget(id, parsed.data);
    return context.json({});
  });

  routes.delete('/gadgets/:gadget', (context) => {
    places.removeGadget(context.req.param('gadget'));
    return context.json({});
  });

  routes.get('/panels/:issue', (context) => {
    const panels = site.host.modules.filter(({ type }) => type === 'jira:issuePanel');
    const added = places.panelsOf(context.req.param('issue'));
    return context.json({
      mayShowForAll: isAdministrator(site, context),
      panels: panels.map(({ key: moduleKey }) => ({
        moduleKey,
        isAdded: added.includes(moduleKey),
        isShownForAll: places.isShownForAll(moduleKey),
      })),
    });
  });

  routes.post('/panels/:issue', async (context) => {
    const { moduleKey } = placed.parse(await context.req.json());
    if (!isModule('jira:issuePanel', moduleKey)) return missing(context);
    places.addPanel(context.req.param('issue'), moduleKey);
    return context.json({});
  });

  routes.put('/panels/for-all/:module', async (context) => {
    const moduleKey = context.req.param('module');
    if (!isModule('jira:issuePanel', moduleKey)) return missing(context);
    if (!isAdministrator(site, context)) {
      return context.json({ message: 'Only Jira administrators can do this.' }, 403);
    }
    const { isShownForAll } = shown.parse(await context.req.json());
    if (isShownForAll) places.showForAll(moduleKey);
    else places.hideFromAll(moduleKey);
    return context.json({});
  });

  return routes;
}

function isAdministrator(site: Site, context: Context): boolean {
  const { user } = readSession(context);
  if (user === undefined) return false;
  const actor = { kind: 'user', accountId: user.accountId } as const;
  return site.jira.directory.can(actor, 'ADMINISTER');
}
