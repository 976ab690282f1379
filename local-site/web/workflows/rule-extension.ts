import type { Workflow, WorkflowRule, WorkflowStatus, WorkflowTransition } from '../api/workflows';

/**
 * `extension` of the context that a validator's configuration page gets in the new workflow editor.
 * @param config What was stored, as the page gave it; absent for a rule that is being added
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#new-workflow-editor
 */
export function ruleExtension(
  workflow: Workflow,
  transition: WorkflowTransition,
  statuses: readonly WorkflowStatus[],
  config: string | undefined,
): Readonly<Record<string, unknown>> {
  const shown = (reference: string | null | undefined) => {
    const found = statuses.find(({ statusReference }) => statusReference === reference);
    if (found === undefined) return null;
    const { name, statusCategory = '', description = '' } = found;
    return { id: found.statusReference, name, statusCategory, description };
  };
  // What `from` is for a transition that starts in several statuses or in any is not documented.
  const [only, ...others] = transition.links ?? [];
  const scopedProjectId = workflow.scope.project?.id;
  return {
    isNewEditor: true,
    workflowId: workflow.id,
    ...(scopedProjectId === undefined ? {} : { scopedProjectId }),
    transitionContext: {
      id: transition.id,
      from: others.length > 0 ? null : shown(only?.fromStatusReference),
      to: shown(transition.toStatusReference),
    },
    ...(config === undefined ? {} : { validatorConfig: config }),
  };
}

/** Key of the app's module that a rule names. */
export function moduleKeyOf({ parameters }: WorkflowRule): string {
  return parameters?.key?.split('/').at(-1) ?? '';
}
