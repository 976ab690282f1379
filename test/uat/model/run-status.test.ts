import type { RunStatus } from '../../../src/uat/case/contract';
import type { Attempt } from '../../../src/uat/run/contract';
import { statusOf, type Standing } from '../../../src/uat/model/run-status';

const attempt = (status: Attempt['status'], bugIssueIds: readonly string[] = []): Attempt => ({
  attempt: 1,
  accountId: 'kim',
  startedAt: 0,
  ...(status === 'inProgress' ? {} : { endedAt: 1 }),
  build: 'b7',
  status,
  steps: [],
  bugIssueIds,
  sequence: 2,
  answerIds: [],
});
const open = { issueId: '10', state: 'open' } as const;
const done = { issueId: '10', state: 'done' } as const;

test.each<[string, Standing, RunStatus]>([
  ['nothing was answered', { attempts: [], bugs: [] }, 'notRun'],
  ['an attempt is on', { attempts: [attempt('inProgress')], bugs: [] }, 'inProgress'],
  ['it passed', { attempts: [attempt('pass')], bugs: [] }, 'pass'],
  ['it failed without a bug', { attempts: [attempt('fail')], bugs: [] }, 'fail'],
  ['its bug is open', { attempts: [attempt('fail', ['10'])], bugs: [open] }, 'fail'],
  ['its bug is done', { attempts: [attempt('fail', ['10'])], bugs: [done] }, 'retest'],
  ['what blocked it is done', { attempts: [attempt('blocked', ['10'])], bugs: [done] }, 'retest'],
  [
    'one of two bugs is done',
    { attempts: [attempt('fail', ['10', '11'])], bugs: [done, { ...open, issueId: '11' }] },
    'fail',
  ],
  [
    'a bug of an earlier attempt is open',
    {
      attempts: [attempt('fail', ['11']), attempt('fail', ['10'])],
      bugs: [done, { ...open, issueId: '11' }],
    },
    'retest',
  ],
  [
    'the retest is on',
    { attempts: [attempt('fail', ['10']), attempt('inProgress')], bugs: [done] },
    'inProgress',
  ],
  [
    'the retest passed',
    { attempts: [attempt('fail', ['10']), attempt('pass')], bugs: [done] },
    'pass',
  ],
  [
    'its bug came back after it passed',
    { attempts: [attempt('fail', ['10']), attempt('pass')], bugs: [open] },
    'pass',
  ],
  [
    'a retest was asked for',
    { attempts: [attempt('pass')], bugs: [], isRetestAsked: true },
    'retest',
  ],
])('how a run stands when %s', (_, standing, status) => {
  expect(statusOf(standing)).toBe(status);
});
