import { randomUUID } from 'node:crypto';
import type { AppValidator } from '../../forge/host';
import type { Actor } from '../../platform/actor';
import type { JiraDirectory, JiraValidatorRule } from '../directory';
import type { DirectoryStores } from '../directory-stores';
import { notModelled, refuse } from '../rest/refusal';
import type { StoredWorkflow } from './workflow-store';

/**
 * Longest configuration that the new workflow editor stores.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#new-workflow-editor
 */
const MAX_CONFIG_BYTES = 32 * 1024;

export interface EditorDeps {
  readonly directory: JiraDirectory;
  readonly stores: Pick<DirectoryStores, 'workflows'>;
  readonly validators: readonly AppValidator[];
}

export interface RulePlace {
  readonly workflowId: string;
  readonly transitionId: string;
}

/**
 * Puts a validator of the app on a transition, as Add does in the workflow editor.
 * @param config What its page's `onConfigure` answered; absent for a module without that page
 * @throws JiraRefusal 403 for who does not administer Jira, 404, 400 too long, 501 for what is not documented
 */
export function addValidator(
  deps: EditorDeps,
  actor: Actor,
  place: RulePlace,
  moduleKey: string,
  config: string | undefined,
): JiraValidatorRule {
  const { workflow, rules } = editable(deps, actor, place);
  const module = offeredModule(deps, workflow, moduleKey);
  const hasPage = module.pages.create !== undefined;
  const rule = { id: randomUUID(), moduleKey, config: checkedConfig(hasPage, config) };
  deps.stores.workflows.setValidators(place.workflowId, place.transitionId, [...rules, rule]);
  return rule;
}

/** Stores what `onConfigure` of the page `edit` answered, as Update does. @throws JiraRefusal as addValidator */
export function updateValidator(
  deps: EditorDeps,
  actor: Actor,
  place: RulePlace,
  ruleId: string,
  config: string,
): void {
  const { workflow, rules } = editable(deps, actor, place);
  const rule = ruleOf(rules, ruleId);
  const module = offeredModule(deps, workflow, rule.moduleKey);
  if (!module.pages.edit) throw notModelled('changing a rule whose module has no page for it');
  const changed = { ...rule, config: checkedConfig(true, config) };
  deps.stores.workflows.setValidators(
    place.workflowId,
    place.transitionId,
    rules.map((one) => (one.id === ruleId ? changed : one)),
  );
}

/** @throws JiraRefusal 403 or 404 */
export function removeValidator(
  deps: EditorDeps,
  actor: Actor,
  place: RulePlace,
  ruleId: string,
): void {
  const { rules } = editable(deps, actor, place);
  ruleOf(rules, ruleId);
  const kept = rules.filter(({ id }) => id !== ruleId);
  deps.stores.workflows.setValidators(place.workflowId, place.transitionId, kept);
}

function editable(
  { directory, stores }: EditorDeps,
  actor: Actor,
  { workflowId, transitionId }: RulePlace,
): { readonly workflow: StoredWorkflow; readonly rules: readonly JiraValidatorRule[] } {
  if (!directory.can(actor, 'ADMINISTER')) {
    throw refuse(403, 'Only Jira administrators can edit workflows.');
  }
  const workflow = stores.workflows.find(workflowId);
  const transition = workflow?.transitions.find(({ id }) => id === transitionId);
  if (!workflow || !transition) {
    throw refuse(404, `There is no transition ${transitionId} in the workflow ${workflowId}.`);
  }
  return { workflow, rules: transition.validators };
}

function offeredModule(
  { validators }: EditorDeps,
  { scopeProjectId }: StoredWorkflow,
  moduleKey: string,
): AppValidator {
  const module = validators.find(({ key }) => key === moduleKey);
  if (!module) throw refuse(404, `The app has no validator ${moduleKey}.`);
  if (module.functionKey === undefined) throw notModelled('validators that are Jira expressions');
  const projectType = scopeProjectId === undefined ? 'company-managed' : 'team-managed';
  if (!module.projectTypes.includes(projectType)) {
    throw refuse(400, `The validator ${moduleKey} is not for ${projectType} projects.`);
  }
  return module;
}

function ruleOf(rules: readonly JiraValidatorRule[], ruleId: string): JiraValidatorRule {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) throw refuse(404, `There is no rule ${ruleId} on the transition.`);
  return rule;
}

function checkedConfig(hasPage: boolean, config: string | undefined): string {
  if (!hasPage) return '{}';
  if (config === undefined)
    throw notModelled('a rule without the configuration that its page gives');
  if (Buffer.byteLength(config) > MAX_CONFIG_BYTES) {
    throw refuse(400, 'The configuration of a rule must not exceed 32 KB.');
  }
  try {
    JSON.parse(config);
  } catch {
    throw notModelled('a configuration that is no stringified JSON');
  }
  return config;
}
