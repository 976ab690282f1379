import type { JiraTransition } from '../directory';
import { workflowScope } from './status-view';
import { statusIdsOf, type StoredWorkflow } from './workflow-store';

/** The rule through which Jira runs an app's validator. */
const APP_VALIDATOR_RULE = 'forge:expression-validator';

/** A workflow as `GET /workflows/search` shows one; the layout of its diagram is not modelled. */
export function workflowView(workflow: StoredWorkflow, withTransitions: boolean) {
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
    ...(withTransitions ? { transitions: transitionsView(workflow) } : {}),
  };
}

function transitionsView(workflow: StoredWorkflow) {
  return [initialTransition(workflow), ...workflow.transitions.map(transitionView)];
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

function transitionView(transition: JiraTransition) {
  return {
    id: transition.id,
    type: transition.fromStatusIds.length === 0 ? 'GLOBAL' : 'DIRECTED',
    name: transition.name,
    description: '',
    toStatusReference: transition.toStatusId,
    links: transition.fromStatusIds.map((id) => ({ fromStatusReference: id })),
    actions: [],
    validators: transition.validators.map((rule, index) =>
      validatorView(`${transition.id}-${index + 1}`, rule),
    ),
    triggers: [],
    properties: {},
    ...(transition.requiredPermission === undefined
      ? {}
      : { conditions: permissionCondition(transition.requiredPermission) }),
  };
}

function validatorView(id: string, rule: JiraTransition['validators'][number]) {
  return {
    id,
    ruleKey: APP_VALIDATOR_RULE,
    parameters: {
      // Unlike Jira, the identifier names no app and environment: the site runs one app only.
      key: `ari:cloud:ecosystem::extension/local/local/static/${rule.moduleKey}`,
      config: JSON.stringify(rule.configuration ?? {}),
      id,
      disabled: 'false',
      tag: '',
    },
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
