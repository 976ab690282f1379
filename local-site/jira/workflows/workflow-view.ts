import type { JiraTransition, JiraValidatorRule } from '../directory';
import type { JiraOptions } from '../options';
import { workflowScope } from './status-view';
import { statusIdsOf, type StoredWorkflow } from './workflow-store';

/**
 * The rule through which Jira runs an app's validator, also one that is a function.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-capabilities-get
 */
const APP_VALIDATOR_RULE = 'forge:expression-validator';

type ExtensionKey = JiraOptions['extensionKey'];

/** A workflow as the operations on workflows show one; the layout of its diagram is not modelled. */
export function workflowView(
  workflow: StoredWorkflow,
  extensionKey: ExtensionKey,
  withTransitions: boolean,
) {
  return {
    id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    isEditable: true,
    scope: workflowScope(workflow.scopeProjectId),
    statuses: statusIdsOf(workflow).map((id) => ({
      statusReference: id,
      deprecated: false,
      properties: {},
    })),
    ...(withTransitions ? { transitions: transitionsView(workflow, extensionKey) } : {}),
  };
}

function transitionsView(workflow: StoredWorkflow, extensionKey: ExtensionKey) {
  return [
    initialTransition(workflow),
    ...workflow.transitions.map((transition) => transitionView(transition, extensionKey)),
  ];
}

function initialTransition(workflow: StoredWorkflow) {
  return {
    id: '1',
    type: 'INITIAL',
    name: 'Create',
    description: '',
    toStatusReference: workflow.initialStatusId,
    links: [],
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
  };
}

function transitionView(transition: JiraTransition, extensionKey: ExtensionKey) {
  return {
    id: transition.id,
    type: transition.fromStatusIds.length === 0 ? 'GLOBAL' : 'DIRECTED',
    name: transition.name,
    description: '',
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((id) => ({ fromStatusReference: id })),
    actions: [],
    validators: transition.validators.map((rule) => validatorView(rule, extensionKey)),
    triggers: [],
    properties: {},
    ...(transition.requiredPermission === undefined
      ? {}
      : { conditions: permissionCondition(transition.requiredPermission) }),
  };
}

function validatorView({ id, moduleKey, config }: JiraValidatorRule, extensionKey: ExtensionKey) {
  return {
    id,
    ruleKey: APP_VALIDATOR_RULE,
    parameters: { key: extensionKey(moduleKey), config, id, disabled: 'false', tag: '' },
  };
}

function permissionCondition(permission: string) {
  return {
    operation: 'ALL',
    conditions: [
      { ruleKey: 'system:check-permission-condition', parameters: { permissionKey: permission } },
    ],
    conditionGroups: [],
  };
}
