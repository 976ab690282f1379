import { z } from 'zod';
import type { SqlRow } from '../platform/database';

/** A gadget that somebody put on a dashboard. */
export interface Gadget {
  readonly id: string;
  readonly dashboardId: string;
  readonly moduleKey: string;
  /** What its edit view submitted last; empty until it does. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

const configurationShape = z.record(z.string(), z.unknown());

/**
 * What an edit view may submit: an object, whose `refresh` is a whole number of minutes.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/
 */
export const submittedConfiguration = z.looseObject({
  refresh: z.optional(z.int().min(1)),
});

export function dashboardGadget(row: SqlRow): Gadget {
  return {
    id: String(row.id),
    dashboardId: String(row.dashboard_id),
    moduleKey: String(row.module_key),
    configuration: configurationShape.parse(JSON.parse(String(row.configuration))),
  };
}
