import * as z from 'zod/mini';
import { command, request } from './request';

const rule = z.object({
  id: z.optional(z.nullable(z.string())),
  ruleKey: z.string(),
  parameters: z.optional(z.record(z.string(), z.string())),
});

const transition = z.object({
  id: z.string(),
  name: z.string(),
  type: z.optional(z.string()),
  toStatusReference: z.optional(z.string()),
  links: z.optional(z.array(z.object({ fromStatusReference: z.optional(z.nullable(z.string())) }))),
  validators: z.optional(z.array(rule)),
});

const workflow = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.object({ type: z.string(), project: z.optional(z.object({ id: z.string() })) }),
  transitions: z.optional(z.array(transition)),
});

const status = z.object({
  statusReference: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  statusCategory: z.optional(z.string()),
});

const page = z.object({ values: z.array(workflow), statuses: z.array(status) });

const validator = z.object({
  key: z.string(),
  title: z.string(),
  description: z.string(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])),
  createUrl: z.optional(z.string()),
  editUrl: z.optional(z.string()),
  viewUrl: z.optional(z.string()),
  appId: z.string(),
  environmentId: z.string(),
});

export type WorkflowRule = z.infer<typeof rule>;
export type WorkflowTransition = z.infer<typeof transition>;
export type Workflow = z.infer<typeof workflow>;
export type WorkflowStatus = z.infer<typeof status>;
/** A workflow validator of the installed app. */
export type AppValidator = z.infer<typeof validator>;

const SEARCH = '/rest/api/3/workflows/search?expand=values.transitions';

/** All workflows of the site, for its administrators. */
export const getAllWorkflows = () => request(page, `${SEARCH}&maxResults=200`);

/** Workflows that a project uses. Jira shows them to its administrators. */
export const getWorkflows = (projectId: string) =>
  request(page, `${SEARCH}&projectId=${projectId}`);

export const getValidators = () => request(z.array(validator), '/_site/validators');

/** Where a rule stands, and which one where there is one already. */
export interface RulePlace {
  readonly workflowId: string;
  readonly transitionId: string;
}

export const addRule = (place: RulePlace, moduleKey: string, config: string | undefined) =>
  command(rulesPath(place), { method: 'POST', body: { moduleKey, config } });

export const updateRule = (place: RulePlace, ruleId: string, config: string) =>
  command(`${rulesPath(place)}/${ruleId}`, { method: 'PUT', body: { config } });

export const removeRule = (place: RulePlace, ruleId: string) =>
  command(`${rulesPath(place)}/${ruleId}`, { method: 'DELETE' });

function rulesPath({ workflowId, transitionId }: RulePlace): string {
  return `/_site/workflows/${workflowId}/transitions/${transitionId}/validators`;
}
