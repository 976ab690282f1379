import type { EngagementDeps } from '../../src/engagement/deps';
import type { EntryDeps } from '../../src/entry/run-function';
import { workOnChanges } from '../../src/change/usecases/work-on-changes';
import { workOnRegister } from '../../src/risk/usecases/work-on-register';
import { workOnSrs } from '../../src/srs/usecases/work-on-srs';
import { activate, aMemorySrs, aRequirement, type MemorySrs } from '../support/srs/memory-srs';
import { CHANGE, RISK } from '../yardsticks/rights/payloads';

/** A fault of Jira is met so often, and what waits for the worker that met it comes in between. */
const MOST_MESSAGES = 40;

let memory: MemorySrs;
beforeEach(async () => {
  memory = await aMemorySrs();
  await memory.deps.queue.drain(async () => undefined, 200);
  await activate(memory);
});

type Work = (deps: EntryDeps, body: object) => Promise<void>;
const messageOf = (body: object) => ({ engagementId: memory.engagementId, ...body });

test.each<[string, 'srs' | 'risk' | 'change', () => Promise<unknown>, Work]>([
  [
    'requirements',
    'srs',
    () => memory.get('srs.raise', { requirements: [aRequirement('a')] }),
    (deps, body) => workOnSrs(deps, messageOf(body)),
  ],
  [
    'risks',
    'risk',
    () => memory.get('risk.raise', { risk: RISK }),
    (deps, body) => workOnRegister(deps, messageOf(body)),
  ],
  [
    'change requests',
    'change',
    async () => {
      const { changeId } = CHANGE;
      await memory.get('change.raise', { change: CHANGE });
      await memory.get('change.move', { changeId, version: 1, act: 'submit' });
    },
    (deps, body) => workOnChanges(deps, messageOf(body)),
  ],
])(
  'as long as Jira makes no issues of %s, the work is tried some times and left to the hourly look',
  async (_, queue, raise, work) => {
    await raise();
    let tries = 0;
    const createIssues: EngagementDeps['issues']['createIssues'] = async () => {
      tries += 1;
      throw new Error('Jira is away');
    };
    const issues = { ...memory.deps.issues, createIssues };
    await memory.deps.queue.drain(async ({ name, body }) => {
      if (name === queue) await work({ ...memory.deps, issues }, body);
    }, MOST_MESSAGES);
    expect(tries).toBeGreaterThan(1);
    // Five times for each message, of which a request that was handed in has two.
    expect(tries).toBeLessThanOrEqual(10);
  },
);
