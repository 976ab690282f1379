import { z } from 'zod';
import { createEntryStore } from '../../../local-site/kvs/entry-store';
import { spaceOf } from '../../../local-site/kvs/space';
import { demoUser } from '../../../local-site/seed/demo-users';
import { roleIds } from '../../../local-site/seed/roles-and-schemes';
import { WAITING_ENTITY, waitingRecord } from '../../../src/waiting/records';
import { ask, valueOf } from '../../support/engagement/ask';
import { manifestEntities } from '../../support/memory/manifest-entities';
import type { TestSite } from '../../support/site/a-site';
import { totalOf, type Cost } from './cost';
import { LIMIT_OF_PORTFOLIO, overLimit } from './limits';
import { stagesOf, type StageBuilder } from './stage';

const SIZES = [10, 1_000];
const WHO = 'sponsor';
const DAY_MS = 86_400_000;
/** Of a project of the seed. */
const FIRST_ID = 50_000;

const answer = z.object({
  rows: z.array(z.object({ projectKey: z.string(), since: z.string() })),
  cursor: z.string().optional(),
});

let stages: StageBuilder;
const costs = new Map<number, Cost>();
const pages = new Map<number, z.infer<typeof answer>>();
beforeAll(async () => {
  stages = await stagesOf();
  for (const size of SIZES) await measureAt(size);
}, 240_000);

async function measureAt(size: number): Promise<void> {
  const stage = await stages.open();
  try {
    seedEngagements(stage.site, size);
    const { value, cost } = await stage.measure(() => ask(stage.site, 'waiting.list', {}, WHO));
    pages.set(size, valueOf(value, answer));
    costs.set(size, cost);
  } finally {
    await stage.close();
  }
}

/** So many projects that the sponsor may see, with something that waits for him in each. */
function seedEngagements({ database, clock, jira }: TestSite, size: number): void {
  const { projects, roles } = jira.stores;
  const { accountId } = demoUser(WHO);
  const pattern = projects.list()[0];
  if (pattern === undefined) throw new Error('The seed has changed.');
  const space = spaceOf(manifestEntities(), WAITING_ENTITY);
  const store = createEntryStore(database, clock, () => 0);
  database.transaction(() => {
    for (let index = 0; index < size; index += 1) {
      const id = String(FIRST_ID + index);
      projects.insert({ ...pattern, id, key: `P${id}`, name: `Client ${id}` });
      roles.addActor(id, roleIds.client, { accountId });
      const { key, value } = waitingRecord({
        accountId,
        kind: 'approve',
        engagementId: `p${id}`,
        projectId: id,
        clientName: `Client ${id}`,
        what: 'change',
        recordId: 'c1',
        number: 1,
        title: 'Approve orders on the phone',
        since: clock.now() - (index % 40) * DAY_MS,
      });
      store.put(space, key, JSON.stringify(value));
    }
  });
}

test.each(SIZES)(
  'what waits in %i engagements is asked within the limit of a portfolio',
  (size) => {
    const cost = costs.get(size);
    if (cost === undefined) throw new Error(`${String(size)} was not measured.`);
    expect(overLimit(LIMIT_OF_PORTFOLIO, cost)).toEqual([]);
    // By keys and in one query each, whatever their number.
    expect([cost.depth, totalOf(cost.calls)]).toEqual([1, 2]);
  },
);

test('of a thousand engagements the first page has what has waited longest', () => {
  const { rows = [], cursor } = pages.get(1_000) ?? {};
  expect(rows).toHaveLength(100);
  expect(cursor).toBeDefined();
  const days = rows.map(({ since }) => since);
  expect(days).toEqual([...days].sort());
  expect(pages.get(10)?.rows).toHaveLength(10);
});
