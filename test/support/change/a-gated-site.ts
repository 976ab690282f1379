import type { ChangeState, ChangeType } from '../../../src/change/contract';
import type { GatePasses } from '../../../src/change/gate/contract';
import { issueRecord } from '../../../src/thread/records';
import type { TestSite } from '../site/a-site';

/** Module of manifest.yml. */
const GATE_MODULE = 'change-request-gate';
const CHANGE_TYPE = 'Change request';
/** The first engagement of the seed's project. */
const ENGAGEMENT = 'p10000';

/** What is on record about a change request, as far as the gate looks. */
export interface RecordedChange {
  readonly state: ChangeState;
  readonly type?: ChangeType;
  readonly revision?: number;
  readonly decision?: object;
  /** What else the record holds. */
  readonly data?: object;
}

export const APPROVED: RecordedChange = {
  state: 'approved',
  decision: { outcome: 'approved', revision: 1 },
};

/** An issue of the type for change requests in its first status; its key. */
export async function aChangeIssue(site: TestSite): Promise<string> {
  const { json } = await site.jiraAs('lead', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'NWE' }, issuetype: { name: CHANGE_TYPE }, summary: 'Third line' },
  });
  return (json as { readonly key: string }).key;
}

/** Records that the issue is a change request of the app, and how it stands. */
export async function recordChange(
  site: TestSite,
  issueKey: string,
  { state, type = 'scopeChange', revision = 1, decision, data }: RecordedChange,
): Promise<void> {
  const { json } = await site.jiraAs('lead', 'GET', `/rest/api/3/issue/${issueKey}?fields=summary`);
  const { id: issueId } = json as { readonly id: string };
  const recordId = `change-${issueId}`;
  const known = { issueId, engagementId: ENGAGEMENT, kind: 'change', recordId } as const;
  const { entity, key, value } = issueRecord(known);
  store(site, entity, key, value);
  store(site, 'change', `change:${ENGAGEMENT}:${recordId}`, {
    schemaVersion: 1,
    version: 1,
    engagementId: ENGAGEMENT,
    state,
    type,
    number: 7,
    data: {
      changeId: recordId,
      revision,
      issue: { issueId, issueKey, place: 'here', summary: '' },
      shownVersion: 1,
      ...(decision === undefined ? {} : { decision }),
      ...data,
    },
  });
}

function store(site: TestSite, entityName: string, key: string, value: unknown): void {
  const { status, body } = site.storage.handle('/api/v1/entity/set', { entityName, key, value });
  if (status >= 300) throw new Error(`The storage refused ${key}: ${body}`);
}

/** Puts the gate on the transition of this name, as an administrator does in the workflow editor. */
export function putGate(
  site: TestSite,
  transition: string,
  config: string = JSON.stringify({ passes: 'approved' satisfies GatePasses }),
): void {
  const { workflowId, transitionId } = gatedPlace(site, transition);
  site.jira.stores.workflows.setValidators(workflowId, transitionId, [
    { id: 'gate', moduleKey: GATE_MODULE, config },
  ]);
}

/** Sends an issue along the transition of this name. */
export function moveAlong(
  site: TestSite,
  issueKey: string,
  transition: string,
  as: Parameters<TestSite['jiraAs']>[0],
): ReturnType<TestSite['jiraAs']> {
  const { transitionId: id } = gatedPlace(site, transition);
  const path = `/rest/api/3/issue/${issueKey}/transitions`;
  return site.jiraAs(as, 'POST', path, { transition: { id } });
}

/** Where the transition of this name is, in the workflow of change requests. */
export function gatedPlace({ jira }: TestSite, name: string) {
  const project = jira.directory.project('NWE');
  const type =
    project && jira.directory.issueTypes(project).find((one) => one.name === CHANGE_TYPE);
  if (!project || !type) throw new Error('The seed has changed.');
  const workflow = jira.directory.workflow(project, type);
  const transition = workflow.transitions.find((one) => one.name === name);
  if (!transition) throw new Error(`There is no transition ${name}.`);
  return { workflowId: workflow.id, transitionId: transition.id };
}
