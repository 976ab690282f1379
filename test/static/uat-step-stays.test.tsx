import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { takeAnswers } from '../../src/uat/answering/contract';
import type { MyRun } from '../../src/uat/execution/contract';
import type { RunFacts } from '../../src/uat/run/contract';
import { anEngagement, jiraOfExamples } from '../support/app-page/app-data';
import { showProjectPage } from '../support/app-page/show-project-page';

const STEPS = ['s1', 's2', 's3'];
const COUNT = STEPS.length;

const run: RunFacts = {
  ...{ engagementId: 'e1', caseId: 'c1', number: 1, contentVersion: 1, title: 'An order' },
  ...{ scenario: '', role: '', module: 'm1', priority: 'high', preconditions: '', testData: [] },
  ...{ requirementIds: [], cycle: 1, version: 1, status: 'notRun', attempts: [], bugs: [] },
  steps: STEPS.map((stepId) => ({ stepId, action: `Do ${stepId}`, expected: '' })),
  changed: { accountId: 'anna', at: 0 },
};

const row = (caseId: string): MyRun => ({
  ...{
    cycle: 1,
    cycleName: 'First',
    caseId,
    number: 1,
    title: `Case ${caseId}`,
    moduleName: 'Sales',
  },
  ...{ priority: 'high', status: 'notRun', steps: COUNT, answered: 0 },
});

/** The back end in small: it takes answers by the app's own rules; of the list only the first reading ever comes. */
async function show() {
  let stored = run;
  let listsAsked = 0;
  await showProjectPage({
    path: '/uat/tests/1/c1',
    jira: jiraOfExamples,
    answers: {
      'engagement.open': () => anEngagement(),
      'uat.myRuns': async () => {
        listsAsked += 1;
        // What a page shows meanwhile is what it makes of its own answers.
        if (listsAsked > 1) await new Promise(() => undefined);
        return {
          accountId: 'anna',
          today: { left: 2, total: 2 },
          all: { left: 2, total: 2 },
          rows: [row('c1'), row('c2')],
          withoutBug: [],
          done: [],
        };
      },
      'uat.run': () => ({
        ...{ accountId: 'anna', run: stored, moduleName: 'Sales', mayAnswer: 'yes' as const },
        cycle: {
          ...{ number: 1, name: 'First', build: '1', state: 'running' as const },
          ...{ from: '2026-03-02', to: '2026-03-13' },
        },
      }),
      'uat.answer': ({ attempt, answers }) => {
        const taking = takeAnswers(
          { stepIds: STEPS, attempts: stored.attempts },
          { attempt, answers, by: 'anna', build: '1', at: 0 },
        );
        if (taking.kind !== 'taken') throw new Error(`Not taken: ${taking.kind}`);
        const status = taking.attempts.at(-1)?.status ?? stored.status;
        stored = { ...stored, attempts: taking.attempts, status, version: stored.version + 1 };
        return { run: stored, mine: { left: 2, total: 2 } };
      },
    },
  });
}

/** Every text that a pattern finds in the page, in the order in which it was drawn. */
function drawn(pattern: RegExp): readonly string[] {
  const texts: string[] = [];
  const look = () => {
    const text = pattern.exec(document.body.textContent)?.[0];
    if (text !== undefined && texts.at(-1) !== text) texts.push(text);
  };
  new MutationObserver(look).observe(document.body, {
    ...{ subtree: true, childList: true, characterData: true },
  });
  look();
  return texts;
}

const pass = async () =>
  userEvent.click(await screen.findByRole('button', { name: /As expected/ }));
const allStored = () =>
  waitFor(() => expect(document.querySelector('[role=status][data-empty=true]')).not.toBeNull());

test('a step that was answered is never shown again while its answer is being stored', async () => {
  await show();
  const seen = drawn(/Step \d of \d/);
  for (const step of [1, 2]) {
    await screen.findByText(`Step ${String(step)} of ${String(COUNT)}`);
    await pass();
    await allStored();
  }
  await screen.findByText('Step 3 of 3');
  expect(seen).toEqual(['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']);
});

test('a case that is over stays out of what is left until the list is read anew', async () => {
  await show();
  const seen = drawn(/Next of \d/);
  for (const { stepId } of run.steps) {
    await screen.findByText(`Do ${stepId}`);
    await pass();
  }
  await screen.findByText('Thank you.');
  await allStored();
  expect(seen).toEqual(['Next of 1']);
});
