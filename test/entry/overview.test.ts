import { z } from 'zod';
import { createManualClock } from '../../local-site/platform/manual-clock';
import { projectIdOf } from '../support/engagement/a-draft';
import { ask, startEngagement, valueOf } from '../support/engagement/ask';
import { letTimePass } from '../support/engagement/engagement-state';
import { aSite } from '../support/site/a-site';

const waiting = z.array(z.object({ issueKey: z.string() }));
const overview = z.object({
  progress: z.object({ done: z.number(), total: z.number() }),
  waitsOn: z.object({ client: waiting, vendor: waiting }),
});
const opened = z.object({ overview: z.optional(z.unknown()) });
const plan = z.object({ items: z.array(z.object({ id: z.string(), issueKey: z.string() })) });

test('an issue that only bears the mark of an item is not taken for it', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const site = await aSite({ clock });
  const { engagementId } = await startEngagement(site, { startDate: '2026-02-02' });
  await letTimePass(site, clock, 3);
  const { items } = valueOf(await ask(site, 'plan.get', { engagementId }), plan);
  const before = valueOf(await ask(site, 'engagement.overview', { engagementId }), overview);
  const late = [...before.waitsOn.client, ...before.waitsOn.vendor].map(({ issueKey }) => issueKey);
  const item = items.find(({ issueKey }) => late.includes(issueKey));

  const forged = await site.jiraAs('lead', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: projectIdOf(site, 'NWE') },
      issuetype: { name: 'Task' },
      summary: 'Forged',
      duedate: '2026-02-01',
    },
    properties: [
      {
        key: 'rollout',
        value: {
          engagement: engagementId,
          kind: 'task',
          phase: 'x',
          marker: `item:${item?.id}`,
        },
      },
    ],
  });
  expect(forged.status).toBe(201);

  expect(late.length).toBeGreaterThan(0);
  expect(valueOf(await ask(site, 'engagement.overview', { engagementId }), overview)).toEqual(
    before,
  );
  await site.close();
});

test('whoever opens the project gets the overview with it, as long as it is of today', async () => {
  const clock = createManualClock(Date.UTC(2026, 2, 2, 9));
  const site = await aSite({ clock });
  const { engagementId } = await startEngagement(site);
  await letTimePass(site, clock, 1);
  const open = async () => {
    const answer = await ask(site, 'engagement.open', { projectId: projectIdOf(site, 'NWE') });
    return valueOf(answer, opened).overview;
  };
  const own = await ask(site, 'engagement.overview', { engagementId });
  expect(await open()).toEqual(valueOf(own, z.unknown()));

  await clock.leap(24 * 60 * 60_000);
  expect(await open()).toBeUndefined();
  await site.close();
});
