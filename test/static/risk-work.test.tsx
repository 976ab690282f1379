import { screen, within } from '@testing-library/react';
import type { WorkIssue } from '../../src/risk/action/contract';
import type { RiskView } from '../../src/risk/contract';
import { anEngagement, anOverview, jiraOfExamples } from '../support/app-page/app-data';
import { aLibrary, aRegister, aRisk, aRiskPage } from '../support/app-page/risk-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const here: WorkIssue = {
  issueId: '21',
  issueKey: 'NWE-21',
  place: 'here',
  isDone: false,
  isLinked: true,
};
const SEEN = {
  id: '21',
  fields: {
    summary: 'Build a simulator',
    status: { name: 'In Progress', statusCategory: { key: 'indeterminate' } },
    assignee: { accountId: 'anna' },
    duedate: '2026-12-01',
  },
};
const RISK = aRisk({ actions: [{ actionId: 'a1', text: 'Build a simulator', isIssue: true }] });

function show(risk: RiskView, issues: readonly object[] = [SEEN]) {
  return showProjectPage({
    path: '/risks/r1',
    jira: { ...jiraOfExamples, '/rest/api/3/issue/bulkfetch': { issues } },
    answers: {
      'engagement.open': () => anEngagement(),
      'engagement.overview': () => anOverview(),
      'risk.list': () => aRiskPage([risk], { register: aRegister() }),
      'risk.library': () => aLibrary(),
      'risk.get': () => ({ risk, history: [], linked: [] }),
      'risk.scorings': () => ({ scorings: [] }),
    },
  });
}

const list = async (name: string) => within(await screen.findByRole('list', { name }));

test('an action is a link to its issue, with who does it until when and how far it is', async () => {
  await show({ ...RISK, work: { a1: here } });
  const actions = await list('Actions');
  const link = await actions.findByRole('link', { name: 'NWE-21' });
  expect(link).toHaveAttribute('href', 'https://example.atlassian.net/browse/NWE-21');
  expect(actions.getByText('In Progress')).toBeVisible();
  expect(await actions.findByText('Anna Lindqvist')).toBeVisible();
  expect(actions.getByText('due Dec 1, 2026')).toBeVisible();
});

test.each<[string, Partial<WorkIssue>, string]>([
  ['was deleted', { place: 'gone' }, 'NWE-21 was deleted, or is hidden from the app.'],
  ['left the project', { place: 'moved' }, 'NWE-21 is in another project now.'],
  [
    'was refused by Jira',
    { place: 'none', issueId: undefined, issueKey: undefined, problem: 'Summary is too long' },
    'Jira refused the issue: Summary is too long',
  ],
])('an action whose issue %s says so, and leads nowhere', async (_, values, words) => {
  await show({ ...RISK, work: { a1: { ...here, ...values } } });
  const actions = await list('Actions');
  expect(await actions.findByText(words, { exact: false })).toBeVisible();
  expect(actions.queryByRole('link')).toBeNull();
});

test('an issue that could not be linked is there all the same, with the reason', async () => {
  const problem = 'Links are switched off';
  await show({ ...RISK, work: { a1: { ...here, isLinked: false, problem } } });
  const actions = await list('Actions');
  expect(await actions.findByRole('link', { name: 'NWE-21' })).toBeVisible();
  expect(actions.getByText('Jira refused the link: Links are switched off')).toBeVisible();
});

test('an issue that the reader may not see says nothing of itself', async () => {
  await show({ ...RISK, work: { a1: here } }, []);
  const actions = await list('Actions');
  expect(await actions.findByText('You may not see this issue.')).toBeVisible();
  expect(actions.queryByText(/NWE-21/)).toBeNull();
});

test('what is still to be made is said to be on its way, what is prepared to wait', async () => {
  await show({ ...RISK, contingencyActions: [{ actionId: 'c1', text: 'Orders by file' }] });
  const actions = await list('Actions');
  expect(await actions.findByText('Its issue is being made.', { exact: false })).toBeVisible();
  expect(await screen.findByText('Becomes an issue when the risk occurs.')).toBeVisible();
});
