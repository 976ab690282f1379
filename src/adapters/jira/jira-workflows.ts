import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { WorkflowTransition, Workflows } from '../../ports/workflows';
import { jiraRequest } from './jira-request';

/** The rule by which a workflow runs an app's validator. */
const APP_VALIDATOR = 'forge:expression-validator';

const anId = z.lazy(() => z.object({ id: z.string() }));
const rule = z.object({
  ruleKey: z.string(),
  parameters: z.optional(
    z.object({ key: z.optional(z.string()), disabled: z.optional(z.string()) }),
  ),
});
const read = z.lazy(() =>
  z.object({
    workflows: z.array(
      z.object({
        transitions: z.array(
          z.object({
            id: z.string(),
            type: z.string(),
            toStatusReference: z.string(),
            validators: z.array(rule),
          }),
        ),
      }),
    ),
  }),
);

/** Workflows over Jira's REST API v3. */
export const jiraWorkflows: Workflows = { issueIdOf, transitionsOf };

async function issueIdOf(issueKey: string): Promise<string | undefined> {
  const { status, value } = await jiraRequest(
    'app',
    route`/rest/api/3/issue/${issueKey}?fields=project`,
    { accepted: [200, 404] },
    z.unknown(),
  );
  return status === 404 ? undefined : anId.parse(value).id;
}

/** `POST /rest/api/3/workflows`: one call for all transitions with their rules. */
async function transitionsOf(
  projectId: string,
  issueTypeId: string,
): Promise<readonly WorkflowTransition[] | undefined> {
  const { status, value } = await jiraRequest(
    'app',
    route`/rest/api/3/workflows`,
    {
      method: 'POST',
      body: { projectAndIssueTypes: [{ projectId, issueTypeId }] },
      accepted: [200, 400, 401, 403, 404],
    },
    z.unknown(),
  );
  if (status !== 200) return undefined;
  const [workflow] = read.parse(value).workflows;
  return workflow?.transitions
    .filter(({ type }) => type !== 'INITIAL')
    .map(({ id, toStatusReference, validators }) => ({
      id,
      toStatusId: toStatusReference,
      validators: validators.flatMap(moduleKeyOf),
    }));
}

/** The rule names the app's module by `ari:cloud:ecosystem::extension/{app}/{environment}/static/{module}`. */
function moduleKeyOf({ ruleKey, parameters }: z.infer<typeof rule>): readonly string[] {
  const key = parameters?.key?.split('/').at(-1);
  const isOn = parameters?.disabled !== 'true';
  return ruleKey === APP_VALIDATOR && isOn && key !== undefined ? [key] : [];
}
