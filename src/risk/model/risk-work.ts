import { PROBLEM_WORK, type RiskAction, type WorkIssue, type WorkIssues } from '../action/contract';
import type { Risk } from './risk';

/** An issue that works on a risk, as it shall be made. */
export interface WantedWork {
  /** Its name among the issues of the risk. */
  readonly name: string;
  readonly kind: 'riskAction' | 'riskProblem';
  readonly summary: string;
  readonly assignee?: string | undefined;
}

type Working = Pick<
  Risk,
  | 'kind'
  | 'state'
  | 'event'
  | 'actions'
  | 'contingencyActions'
  | 'ownerAccountId'
  | 'contingencyOwnerAccountId'
  | 'work'
>;

/**
 * The issues that a risk wants besides its own: of each action that shall be one; once it has occurred, of the problem
 * that it is now, and of all that was prepared for that.
 */
export function wantedWork(risk: Working): readonly WantedWork[] {
  const { kind, state, event, ownerAccountId: owner } = risk;
  const isThere = state === 'occurred';
  const inCharge = risk.contingencyOwnerAccountId ?? owner;
  const of = (actions: readonly RiskAction[], assignee: string | undefined): WantedWork[] =>
    actions.map(({ actionId: name, text: summary }) => ({
      name,
      kind: 'riskAction',
      summary,
      assignee,
    }));
  const problem = { name: PROBLEM_WORK, kind: 'riskProblem' as const, summary: event };
  return [
    ...(isThere && kind === 'threat' ? [{ ...problem, assignee: inCharge }] : []),
    ...of(
      risk.actions.filter(({ isIssue }) => isIssue === true),
      owner,
    ),
    ...of(isThere ? (risk.contingencyActions ?? []) : [], inCharge),
  ];
}

/** Those of them that are neither there nor were refused. */
export function dueWork(risk: Working): readonly WantedWork[] {
  return wantedWork(risk).filter(({ name }) => risk.work?.[name] === undefined);
}

/** Names of issues that are to be linked to the risk's own one. */
export function unlinkedWork({ work, issue }: Pick<Risk, 'work' | 'issue'>): readonly string[] {
  if (issue?.place !== 'here') return [];
  return Object.entries(work ?? {})
    .filter(([, { place, isLinked, problem }]) => place === 'here' && !isLinked && !problem)
    .map(([name]) => name);
}

/** Whether issues are to be made or linked. */
export function hasDueWork(risk: Working & Pick<Risk, 'issue'>): boolean {
  return dueWork(risk).length > 0 || unlinkedWork(risk).length > 0;
}

/** What is known of the issues after a change: of actions that are gone nothing, and what Jira refused is tried again. */
export function workAfterChange(
  { work, actions, contingencyActions = [] }: Pick<Risk, 'work' | 'actions' | 'contingencyActions'>,
  named: ReadonlyMap<string, WorkIssue>,
): WorkIssues | undefined {
  const own = [...actions, ...contingencyActions];
  const entries = [PROBLEM_WORK, ...own.map(({ actionId }) => actionId)].flatMap(
    (name): readonly (readonly [string, WorkIssue])[] => {
      const known = named.get(name) ?? work?.[name];
      if (known?.issueId === undefined) return [];
      const { problem, ...rest } = known;
      return [[name, problem === undefined ? known : rest]];
    },
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
