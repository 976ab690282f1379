import * as z from 'zod/mini';
import { command, request } from './request';

const gadget = z.object({
  id: z.string(),
  moduleKey: z.string(),
  configuration: z.record(z.string(), z.unknown()),
});
const panels = z.object({
  mayShowForAll: z.boolean(),
  panels: z.array(
    z.object({ moduleKey: z.string(), isAdded: z.boolean(), isShownForAll: z.boolean() }),
  ),
});

/** A gadget that somebody put on a dashboard. */
export type Gadget = z.infer<typeof gadget>;

const gadgetsPath = (dashboardId: string) =>
  `/_site/dashboards/${encodeURIComponent(dashboardId)}/gadgets`;

export const getGadgets = (dashboardId: string) =>
  request(z.array(gadget), gadgetsPath(dashboardId));
export const addGadget = (dashboardId: string, moduleKey: string) =>
  request(gadget, gadgetsPath(dashboardId), { method: 'POST', body: { moduleKey } });
/** @throws RequestRefused for what a gadget may not be configured with */
export const configureGadget = (id: string, configuration: unknown) =>
  command(`/_site/gadgets/${id}`, { method: 'PUT', body: configuration });
export const removeGadget = (id: string) => command(`/_site/gadgets/${id}`, { method: 'DELETE' });

export const getPanels = (issueId: string) => request(panels, `/_site/panels/${issueId}`);
export const addPanel = (issueId: string, moduleKey: string) =>
  command(`/_site/panels/${issueId}`, { method: 'POST', body: { moduleKey } });
export const showPanelForAll = (moduleKey: string, isShownForAll: boolean) =>
  command(`/_site/panels/for-all/${moduleKey}`, { method: 'PUT', body: { isShownForAll } });
