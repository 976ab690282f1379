import type { ManualClock } from '../../local-site/platform/manual-clock';
import type { DemoUserKey } from '../../local-site/seed/demo-users';
import type { IssueView } from '../../src/thread/contract';
import { aStartedSite } from '../support/engagement/a-started-site';
import { projectIdOf } from '../support/engagement/a-draft';
import { ask, storedRecords } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import type { TestSite } from '../support/site/a-site';

const NOT_FOUND = { ok: false, error: { code: 'NOT_FOUND', key: 'notFound' } };
const RISK = {
  riskId: 'late',
  kind: 'threat',
  cause: 'The third party has no test system',
  event: 'The interface is late',
  effect: 'The SIT begins without orders',
  category: 'interface',
  inherent: { probability: 4, schedule: 5 },
};

let clock: ManualClock;
let site: TestSite;
let engagementId: string;
let issueId: string;
beforeEach(async () => {
  ({ site, clock, engagementId } = await aStartedSite({ seed: 'demo' }));
  await ask(site, 'risk.raise', { engagementId, risk: RISK });
  await letTimePass(site, clock, 2);
  issueId = storedRecords(site, 'issue-record')[0]?.key.slice('issue:'.length) ?? '';
});
afterEach(() => site.close());

const open = (as: DemoUserKey = 'lead', id = issueId) =>
  ask(site, 'issue.open', { issueId: id }, as);

async function opened(as: DemoUserKey = 'lead'): Promise<IssueView> {
  const answer = await open(as);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value as IssueView;
}

function moveTo(project: string): void {
  site.database.run(
    'UPDATE jira_issue SET project_id = ? WHERE id = ?',
    projectIdOf(site, project),
    Number(issueId),
  );
}

test('the issue of a risk opens as that risk, with what it is scored by and who may change it', async () => {
  expect(await opened()).toMatchObject({
    kind: 'risk',
    engagementId,
    projectId: projectIdOf(site, 'NWE'),
    canWrite: true,
    risk: { riskId: 'late', score: 20, band: 'extreme', issue: { issueId } },
    model: { categories: expect.any(Array) },
  });
  expect(await opened('viewer')).toMatchObject({ canWrite: false });
  expect(await opened('sponsor')).toMatchObject({ canWrite: false });
});

test('what is changed through the register is what the panel shows next', async () => {
  const residual = { probability: 1, schedule: 2 };
  const changes = [{ riskId: 'late', version: 1, residual }];
  await ask(site, 'risk.change', { engagementId, changes });
  expect(await opened()).toMatchObject({ risk: { score: 2, version: 2 } });
});

test('an issue that is nothing to the app is told of as one that is not there', async () => {
  const { json } = await site.jiraAs('lead', 'GET', '/rest/api/3/issue/NWE-1');
  const { id } = json as { readonly id: string };
  expect(await open('lead', id)).toEqual(NOT_FOUND);
  expect(await open('lead', '99999999')).toEqual(NOT_FOUND);
  expect(await open('lead', 'NWE-1')).toMatchObject({ error: { code: 'INVALID' } });
});

test('an issue that was moved is shown to who may see both projects, and to nobody else', async () => {
  // The lead works in both projects, the viewer in this one, the outsider in the other one.
  moveTo('FSM');
  expect(await opened('lead')).toMatchObject({ projectId: projectIdOf(site, 'NWE') });
  expect(await open('viewer')).toEqual(NOT_FOUND);
  expect(await open('outsider')).toEqual(NOT_FOUND);
  moveTo('NWE');
  expect(await opened('viewer')).toMatchObject({ kind: 'risk' });
});

test('an issue that was deleted in Jira opens for nobody', async () => {
  await site.jiraAs('lead', 'DELETE', `/rest/api/3/issue/${issueId}`);
  expect(await open()).toEqual(NOT_FOUND);
});

test('an issue for which the risk does not stand any more opens as nothing', async () => {
  const [record] = storedRecords(site, 'issue-record');
  site.database.run(
    'UPDATE kvs_version SET value = replace(value, \'"late"\', \'"never"\') WHERE key = ?',
    record?.key ?? '',
  );
  expect(await open()).toEqual(NOT_FOUND);
});
