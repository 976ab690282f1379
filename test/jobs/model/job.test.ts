import {
  cancel,
  checkpoint,
  giveUp,
  isStale,
  LEASE_MS,
  MAX_WAIT_MS,
  postpone,
  QUEUE_PATIENCE_MS,
  release,
  retry,
  SETTLING_MS,
  takeLease,
  totalOf,
  type Job,
  type JobAct,
} from '../../../src/jobs/model/job';
import { progressOf } from '../../../src/jobs/model/progress';

const NOW = 1_000_000_000;

function by(at: number): JobAct {
  return { accountId: 'lead', at };
}

function aJob(changes: Partial<Job> = {}): Job {
  return {
    id: 'apply-p1',
    version: 4,
    engagementId: 'p1',
    projectId: '1',
    state: 'queued',
    recorded: 0,
    phases: [
      { key: 'prepare', name: 'Prepare', total: 3 },
      { key: 'build', name: 'Build', total: 4 },
    ],
    failures: [],
    linked: 0,
    needsSearch: false,
    attempts: 0,
    startedBy: 'anna',
    startedAt: NOW,
    touchedAt: NOW,
    ...changes,
  };
}
const held = { holder: 'worker-1', until: NOW + LEASE_MS };
const failed = { itemKey: 'design', name: 'Design', key: 'issueRefused' };
const refusedPhase = { itemKey: 'build', name: 'Build', key: 'issueRefused' };

describe('a lease', () => {
  test('is taken on a queued job, which then runs', () => {
    expect(takeLease(aJob(), 'worker-1', NOW)).toEqual(
      aJob({ version: 5, state: 'running', lease: held }),
    );
  });

  test('is refused while another worker holds it, up to its last millisecond', () => {
    const job = aJob({ state: 'running', lease: held });
    expect(takeLease(job, 'worker-2', NOW + LEASE_MS)).toBeUndefined();
    expect(takeLease(job, 'worker-2', NOW + LEASE_MS + 1)?.lease?.holder).toBe('worker-2');
  });

  test('that ran out is taken over with a search for what was made unrecorded', () => {
    const job = aJob({ state: 'running', lease: held });
    expect(takeLease(job, 'worker-2', NOW + LEASE_MS + 1)?.needsSearch).toBe(true);
  });

  test('that was given up needs no search', () => {
    const job = release(aJob({ state: 'running', lease: held }), NOW);
    expect(takeLease(job, 'worker-2', NOW)?.needsSearch).toBe(false);
  });

  test('keeps a linking job linking', () => {
    expect(takeLease(aJob({ state: 'linking' }), 'worker-1', NOW)?.state).toBe('linking');
  });

  test.each(['finished', 'cancelled'] as const)('is refused on a %s job', (state) => {
    expect(takeLease(aJob({ state }), 'worker-1', NOW)).toBeUndefined();
  });

  test('is renewed by each step, unless the step gives it up', () => {
    const job = aJob({ state: 'running', lease: held });
    const later = NOW + 30_000;
    expect(checkpoint(job, later, { recorded: 2 })).toEqual(
      aJob({
        state: 'running',
        version: 5,
        recorded: 2,
        touchedAt: later,
        lease: { holder: 'worker-1', until: later + LEASE_MS },
      }),
    );
    expect(checkpoint(job, later, { lease: undefined }).lease).toBeUndefined();
  });
});

test.each<[string, Partial<Job>, number, boolean]>([
  ['queued and young', {}, QUEUE_PATIENCE_MS, false],
  ['queued and forgotten', {}, QUEUE_PATIENCE_MS + 1, true],
  ['running in time', { state: 'running', lease: held }, LEASE_MS, false],
  ['running out of its lease', { state: 'running', lease: held }, LEASE_MS + 1, true],
  ['running without a worker, young', { state: 'running' }, QUEUE_PATIENCE_MS, false],
  ['running without a worker, forgotten', { state: 'running' }, QUEUE_PATIENCE_MS + 1, true],
  ['linking without a worker, forgotten', { state: 'linking' }, QUEUE_PATIENCE_MS + 1, true],
  ['finished', { state: 'finished' }, 1e9, false],
  ['cancelled', { state: 'cancelled' }, 1e9, false],
])('a job that is %s', (_, changes, age, expected) => {
  expect(isStale(aJob(changes), NOW + age)).toBe(expected);
});

describe('a fault', () => {
  const running = aJob({ state: 'running', lease: held });
  const waitOf = (job: Job): number => (job.lease?.until ?? NOW) - NOW;

  test.each([
    [0, SETTLING_MS],
    [1, 2 * SETTLING_MS],
    [4, 16 * SETTLING_MS],
    [9, MAX_WAIT_MS],
  ])('after %i others closes the job for %i ms', (attempts, wait) => {
    const job = postpone({ ...running, attempts }, NOW, undefined);
    expect(waitOf(job)).toBe(wait);
    expect(job).toMatchObject({ attempts: attempts + 1, needsSearch: true, version: 5 });
    expect(takeLease(job, 'worker-2', NOW + wait)).toBeUndefined();
    expect(takeLease(job, 'worker-2', NOW + wait + 1)).toBeDefined();
    expect(isStale(job, NOW + wait)).toBe(false);
  });

  test('that is a wait Jira asks for is kept as asked and does not count', () => {
    const job = postpone({ ...running, attempts: 2 }, NOW, 300_000);
    expect(waitOf(job)).toBe(300_000);
    expect(job.attempts).toBe(2);
  });

  test('is forgotten with the next progress', () => {
    expect(checkpoint({ ...running, attempts: 3 }, NOW, { recorded: 1 }).attempts).toBe(0);
  });

  test.each([
    [0, 'prepare'],
    [2, 'prepare'],
    [3, 'build'],
    [7, 'build'],
  ])('too many with %i items recorded stops the job in phase %s', (recorded, phase) => {
    const job = giveUp({ ...running, recorded }, NOW, { key: 'jiraUnavailable' });
    expect(job.failures).toMatchObject([{ itemKey: phase, key: 'jiraUnavailable' }]);
    expect(progressOf(job).state).toBe('failed');
    expect(retry(job, by(NOW))?.failures).toEqual([]);
  });

  test('too many while links are drawn leaves the plan as done, and says that links are missing', () => {
    const job = giveUp({ ...running, state: 'linking' }, NOW, { key: 'jiraUnavailable' });
    expect(progressOf(job)).toMatchObject({ state: 'done', failures: [{ key: 'linksNotDrawn' }] });
    expect(retry(job, by(NOW))).toMatchObject({ state: 'queued', failures: [] });
  });
});

describe('cancelling', () => {
  test('stops a queued job that nobody works on', () => {
    expect(cancel(aJob({ recorded: 2 }), by(NOW))).toEqual(
      aJob({
        state: 'cancelled',
        version: 5,
        lease: undefined,
        recorded: 2,
        needsSearch: true,
        lastAct: by(NOW),
      }),
    );
  });

  test('keeps the job closed, also for a retry, until the calls of its worker have settled', () => {
    const late = NOW + LEASE_MS - 1_000;
    const cancelled = cancel(aJob({ state: 'running', lease: held }), by(late));
    const again = cancelled && retry(cancelled, by(late));
    expect(again?.state).toBe('queued');
    if (again === undefined) return;
    expect(takeLease(again, 'worker-2', late + SETTLING_MS)).toBeUndefined();
    expect(takeLease(again, 'worker-2', late + SETTLING_MS + 1)?.needsSearch).toBe(true);
  });

  test.each(['linking', 'finished', 'cancelled'] as const)('is refused for a %s job', (state) => {
    expect(cancel(aJob({ state }), by(NOW))).toBeUndefined();
  });
});

describe('retrying', () => {
  test('goes on with a cancelled job from where it was, after a search', () => {
    expect(retry(aJob({ state: 'cancelled', recorded: 2 }), by(NOW))).toMatchObject({
      state: 'queued',
      recorded: 2,
      needsSearch: true,
      version: 5,
    });
  });

  test.each(['linking', 'finished'] as const)('takes up failed rows of a %s job', (state) => {
    expect(retry(aJob({ state, failures: [failed] }), by(NOW))).toMatchObject({
      state: 'queued',
      failures: [failed],
    });
  });

  test('of a job that a refused phase stopped forgets the phase and keeps the rows', () => {
    const stopped = aJob({ state: 'cancelled', failures: [refusedPhase, failed] });
    expect(retry(stopped, by(NOW))?.failures).toEqual([failed]);
  });

  test.each<Partial<Job>>([
    { state: 'queued', failures: [failed] },
    { state: 'running', failures: [failed] },
    { state: 'linking' },
    { state: 'finished' },
  ])('is refused where there is nothing to try: %j', (changes) => {
    expect(retry(aJob(changes), by(NOW))).toBeUndefined();
  });
});

describe('progress', () => {
  test.each([
    [0, [0, 0]],
    [2, [2, 0]],
    [3, [3, 0]],
    [5, [3, 2]],
    [7, [3, 4]],
    [9, [3, 4]],
  ])('with %i items recorded the phases have %j', (recorded, done) => {
    const progress = progressOf(aJob({ state: 'running', recorded }));
    expect(progress.phases.map((phase) => phase.done)).toEqual(done);
    expect(progress).toMatchObject({ done: Math.min(7, recorded), total: 7 });
  });

  test.each<[string, Partial<Job>, string]>([
    ['queued', {}, 'queued'],
    ['running', { state: 'running' }, 'running'],
    ['linking: people no longer wait', { state: 'linking' }, 'done'],
    ['finished', { state: 'finished' }, 'done'],
    ['finished with a failed row', { state: 'finished', failures: [failed] }, 'done'],
    [
      'finished with nothing but failures',
      { state: 'finished', failures: Array<typeof failed>(7).fill(failed) },
      'failed',
    ],
    ['cancelled by a person', { state: 'cancelled' }, 'cancelled'],
    ['stopped by a refused phase', { state: 'cancelled', failures: [refusedPhase] }, 'failed'],
  ])('a job that is %s', (_, changes, state) => {
    expect(progressOf(aJob(changes)).state).toBe(state);
  });

  test('a job without phases has nothing to do', () => {
    expect(totalOf(aJob({ phases: [] }))).toBe(0);
  });
});
