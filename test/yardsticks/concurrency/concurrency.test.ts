import fc from 'fast-check';
import { z } from 'zod';
import { createManualClock, type ManualClock } from '../../../local-site/platform/manual-clock';
import { demoUser, type DemoUserKey } from '../../../local-site/seed/demo-users';
import type { EngagementDraft } from '../../../src/engagement/contract';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { firstBrokenLink } from '../../../src/signoff/model/journal';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import {
  ask,
  progressOf,
  startEngagement,
  storedJournal,
  valueOf,
  type Answer,
} from '../../support/engagement/ask';
import { aStartedSite } from '../../support/engagement/a-started-site';
import { engagementState, letTimePass } from '../../support/engagement/engagement-state';
import { seenPlan } from '../../support/engagement/seen-plan';
import { aSite, type TestSite, type TestSiteOptions } from '../../support/site/a-site';
import { writeReport } from '../../support/yardsticks/report';
import { changeScenarios, type Round } from './change-scenarios';
import { planScenarios } from './plan-scenarios';
import { riskScenarios } from './risk-scenarios';
import { srsScenarios } from './srs-scenarios';
import { signoffScenarios } from './signoff-scenarios';
import { sessionScenarios } from './session-scenarios';
import { handbookScenarios } from './handbook-scenarios';
import { trainingScenarios } from './training-scenarios';
import { uatScenarios } from './uat-scenarios';
import { checklistScenarios } from './checklist-scenarios';
import { expectOneWinner, rivalsIn, type Reply } from './rivals';

const PROJECT = 'NWE';
const RUNS = 3;
/** How many do the same at once. */
const PEOPLE = [2, 10];
/** Longer than a job waits for things to settle after it was stopped. */
const MINUTES = 15;
const settings = z.object({
  version: z.number(),
  draft: z.object({ people: z.record(z.string(), z.array(z.string())) }),
});

let site: TestSite;
let clock: ManualClock;
let rivals: readonly DemoUserKey[];
let job: { readonly engagementId: string; readonly jobId: string };

beforeEach(() => open());
afterEach(() => site.close());

/** Nobody checks here what is sent, and queries lag. */
const SITE = { isChecked: false, lagMs: 3_000 } satisfies TestSiteOptions;

async function open(options: TestSiteOptions = {}): Promise<void> {
  clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  site = await aSite({ clock, ...SITE, ...options });
  rivals = rivalsIn(site, PROJECT);
}

/** The same function by so many people at once; each may send something of his own. */
async function atOnce(
  people: number,
  name: FunctionName,
  payloadOf: (by: DemoUserKey) => unknown,
): Promise<readonly Reply[]> {
  return Promise.all(
    rivals.slice(0, people).map(async (by) => ({
      by,
      answer: await ask(site, name, payloadOf(by), by, PROJECT),
    })),
  );
}

const state = () => engagementState(site, PROJECT, projectIdOf(site, PROJECT));

async function expectWhole(): Promise<void> {
  await letTimePass(site, clock, MINUTES);
  expect(await state()).toMatchObject({
    state: 'active',
    duplicates: [],
    itemsWithoutIssue: [],
    phasesWithoutIssue: [],
  });
  expect(firstBrokenLink(storedJournal(site))).toBeUndefined();
}

async function storedSettings(): Promise<z.infer<typeof settings>> {
  const { engagementId } = job;
  return valueOf(await ask(site, 'engagement.settings', { engagementId }), settings);
}

function peopleOf(by: DemoUserKey) {
  const { people } = aDraft(site, PROJECT);
  return { ...people, consultant: [demoUser(by).accountId] };
}

/** A job that has begun, and waits after a fault of Jira. */
async function startedHalf(): Promise<void> {
  job = await startEngagement(site);
  site.faults.arm({ kind: 'jira', nth: 2, fault: 'server-error' });
  await site.idle();
}

/** A plan as it was just after its start, which is made once for all scenarios with the same draft. */
async function planMade(overrides: Partial<EngagementDraft> = {}) {
  await site.close();
  const started = await aStartedSite({ ...SITE, draft: overrides });
  ({ site, clock } = started);
  rivals = rivalsIn(site, PROJECT);
  const { engagementId } = started;
  job = { engagementId, jobId: `apply-${engagementId}` };
  return { engagementId, plan: await seenPlan(site, engagementId) };
}

async function itemStored(id: string): Promise<unknown> {
  const { engagementId } = job;
  const plan = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
  const { items } = valueOf(await ask(site, 'plan.get', { engagementId }), plan);
  return items.find((item) => item.id === id);
}

const ROUND: Round = {
  site: () => site,
  rivals: () => rivals,
  atOnce,
  pass: (minutes) => letTimePass(site, clock, minutes),
  planMade,
  itemStored,
  expectWhole,
};

/** One scenario a writing function; a function of the table without one fails below. */
const SCENARIOS: Readonly<Record<string, (people: number) => Promise<void>>> = {
  'engagement.start': async (people) => {
    const payload = { projectId: projectIdOf(site, PROJECT), draft: aDraft(site, PROJECT) };
    expectOneWinner(await atOnce(people, 'engagement.start', () => payload));
    await site.idle();
    await expectWhole();
    expect(storedJournal(site)).toHaveLength(1);
  },
  'engagement.assignRoles': async (people) => {
    job = await startEngagement(site);
    await site.idle();
    const { version } = await storedSettings();
    const winner = expectOneWinner(
      await atOnce(people, 'engagement.assignRoles', (by) => ({
        engagementId: job.engagementId,
        version,
        people: peopleOf(by),
      })),
    );
    const stored = await storedSettings();
    expect(stored.draft.people).toEqual(peopleOf(winner));
    expect(stored.version).toBe(version + 1);
    expect(storedJournal(site)).toHaveLength(2);
    await expectWhole();
  },
  ...planScenarios(ROUND),
  ...riskScenarios(ROUND),
  ...changeScenarios(ROUND),
  ...srsScenarios(ROUND),
  ...uatScenarios(ROUND),
  ...signoffScenarios(ROUND),
  ...checklistScenarios(ROUND),
  ...trainingScenarios(ROUND),
  ...sessionScenarios(ROUND),
  ...handbookScenarios(ROUND),
  'job.cancel': async (people) => {
    await startedHalf();
    expectOneWinner(await atOnce(people, 'job.cancel', () => job));
    expect(await progressOf(site, job)).toMatchObject({ state: 'cancelled' });
  },
  'job.retry': async (people) => {
    await startedHalf();
    await ask(site, 'job.cancel', job);
    expectOneWinner(await atOnce(people, 'job.retry', () => job));
    await expectWhole();
  },
};

const writing = Object.entries(functionTable)
  .filter(([, { effect }]) => effect === 'writes')
  .map(([name]) => name);

describe.each(writing)('%s', (name) => {
  test.each(PEOPLE)(
    'by %i people at once has one winner, and losers who know of him',
    async (n) => {
      const scenario = SCENARIOS[name];
      if (scenario === undefined) throw new Error(`${name} has no scenario.`);
      await scenario(n);
    },
  );
});

test('a worker that is stopped in the middle of a step does not undo the stop', async () => {
  await site.close();
  // The worker comes a second after the start, so that the test can be there first.
  await open({ queueDelivery: () => ({ duplicateEvery: 0, reversed: false, lateMs: 1_000 }) });
  job = await startEngagement(site);
  const inStep = firstCallHangs();
  await clock.advance(1_000);
  await inStep;

  const stopped = await ask(site, 'job.cancel', job);
  await clock.advance(HANGS_MS);
  await site.idle();

  expect(stopped).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  expect(await progressOf(site, job)).toMatchObject({ state: 'cancelled' });
  await letTimePass(site, clock, MINUTES);
  expect(await progressOf(site, job)).toMatchObject({ state: 'cancelled' });
  expect(await ask(site, 'job.retry', job)).toMatchObject({ ok: true });
  await expectWhole();
});

/** Shorter than a worker's lease, and than the time that its function has. */
const HANGS_MS = 10_000;

/** Jira lets the next call wait. @returns a promise for the moment when it does. */
function firstCallHangs(): Promise<void> {
  return new Promise((resolve) => {
    const latency = jest.spyOn(site.faults, 'latencyMs');
    latency.mockImplementation((kind) => {
      if (kind !== 'jira') return 0;
      latency.mockRestore();
      resolve();
      return HANGS_MS;
    });
  });
}

const act = fc.record({
  by: fc.nat({ max: 9 }),
  what: fc.constantFrom('assign', 'cancel', 'retry'),
});
/** What several people do at once, and how long nothing happens afterwards. */
const round = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 5 }),
  minutes: fc.nat({ max: 2 }),
});

test('whatever people do at once, in any order, no change is lost and nothing is made twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
      await site.close();
      await open();
      await startedHalf();
      let assigned = 0;
      for (const { acts, minutes } of rounds) {
        assigned += await assignedIn(acts);
        await letTimePass(site, clock, minutes);
      }
      expect(storedJournal(site)).toHaveLength(1 + assigned);
      await ask(site, 'job.retry', job);
      await expectWhole();
    }),
    { numRuns: RUNS, seed: 20261123, endOnFailure: true },
  );
});

/** Does it all at once; at most one may assign roles, and what he assigned is then stored. */
async function assignedIn(
  acts: readonly { readonly by: number; readonly what: string }[],
): Promise<number> {
  const { version } = await storedSettings();
  const answers = await Promise.all(
    acts.map(async ({ by, what }) => ({ by, what, answer: await done(by, what, version) })),
  );
  const won = answers.filter(({ what, answer }) => what === 'assign' && answer.ok);
  // Whoever sends the very same twice is told twice that it is done; it is one change.
  const winners = [...new Set(won.map(({ by }) => by))];
  expect(winners.length).toBeLessThanOrEqual(1);
  const winner = rivals[winners[0] ?? -1];
  if (winner !== undefined) {
    expect((await storedSettings()).draft.people).toEqual(peopleOf(winner));
  }
  return winners.length;
}

function done(by: number, what: string, version: number): Promise<Answer> {
  const person = rivals[by] ?? 'lead';
  const { engagementId } = job;
  const roles = { engagementId, version, people: peopleOf(person) };
  return what === 'assign'
    ? ask(site, 'engagement.assignRoles', roles, person)
    : ask(site, `job.${what}`, job, person);
}

afterAll(() => {
  writeReport('concurrency', {
    title: 'Concurrency',
    columns: ['function', 'people at once'],
    rows: writing.map((name) => [name, PEOPLE.join(' and ')]),
    note: `Besides, ${RUNS} random sequences of all acts.`,
  });
});
