import { z } from 'zod';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { aDraft, projectIdOf } from '../support/engagement/a-draft';
import { aSite, type TestSite } from '../support/site/a-site';

const started = z.object({
  ok: z.literal(true),
  value: z.object({ engagementId: z.string(), jobId: z.string() }),
});
const planned = z.object({
  ok: z.literal(true),
  value: z.looseObject({
    items: z.array(z.looseObject({ id: z.string(), issueKey: z.optional(z.string()) })),
    phases: z.array(z.looseObject({ issueKey: z.optional(z.string()) })),
    goLive: z.object({ planned: z.string(), forecast: z.string() }),
  }),
});

const PROJECT = 'NWE';
let site: TestSite;

beforeEach(async () => {
  site = await aSite({ clock: createManualClock(Date.UTC(2026, 2, 2, 9)) });
});
afterEach(async () => {
  await site.close();
});

test('applies the ERP template within its budget of platform calls', async () => {
  const projectId = projectIdOf(site, PROJECT);
  const draft = aDraft(site, PROJECT, { templateKey: 'erp' });
  site.meter.reset();

  const start = started.parse(
    await site.call('engagement.start', { projectId, draft }, { as: 'lead', project: PROJECT }),
  );
  await site.idle();
  const { engagementId } = start.value;
  const plan = planned.parse(
    await site.call('plan.get', { engagementId }, { as: 'lead', project: PROJECT }),
  );
  const { calls } = site.meter.read();

  expect(plan.value.items).toHaveLength(120);
  expect(plan.value.items.filter(({ issueKey }) => issueKey === undefined)).toEqual([]);
  expect(plan.value.phases.filter(({ issueKey }) => issueKey === undefined)).toEqual([]);
  expect(calls.jira).toBeLessThanOrEqual(15);
  expect(calls.storage).toBeLessThanOrEqual(12);
});
