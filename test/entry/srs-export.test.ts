import { z } from 'zod';
import { adfText } from '../../local-site/platform/adf/adf-text';
import { demoUser, type DemoUserKey } from '../../local-site/seed/demo-users';
import { aStartedSite } from '../support/engagement/a-started-site';
import { ask, valueOf } from '../support/engagement/ask';
import type { TestSite } from '../support/site/a-site';
import { aRequirement } from '../support/srs/memory-srs';
import { costOf, totalOf } from '../yardsticks/budgets/cost';

let site: TestSite;
let engagementId: string;
beforeAll(async () => {
  ({ site, engagementId } = await aStartedSite());
  const requirements = [aRequirement('a')];
  valueOf(await ask(site, 'srs.raise', { engagementId, requirements }, 'consultant'), z.unknown());
});
afterAll(() => site.close());

const AT_HOME = { content: { id: '1' }, space: { id: '1', key: 'NWE' } };
/** The same page after somebody has moved it to a space that everybody reads. */
const MOVED = { content: { id: '1' }, space: { id: '99', key: 'OPEN' } };

/** What stands in a file of a page with the macro, for somebody or for nobody. */
async function exportedTo(who: DemoUserKey | undefined, place: object = AT_HOME): Promise<string> {
  const reply = await site.host.exportMacro({
    moduleKey: 'srs-macro',
    exportType: 'word',
    accountId: who && demoUser(who).accountId,
    extension: { type: 'macro', ...place, config: { engagementId } },
  });
  if (!reply.ok) throw new Error(reply.message);
  return adfText(reply.document);
}

test.each(['lead', 'sponsor', 'keyUser'] as const)(
  '%s exports it as he may read it, within the limit of a document',
  async (who) => {
    await site.idle();
    site.meter.reset();
    expect(await exportedTo(who)).toContain('Title of a');
    const cost = costOf(site.meter.read(), 0);
    expect(cost.depth).toBeLessThanOrEqual(3);
    expect(totalOf(cost.calls)).toBeLessThanOrEqual(6);
  },
);

test.each(['outsider', undefined] as const)('%s gets a sentence and nothing else', async (who) => {
  const text = await exportedTo(who);
  expect(text).not.toContain('REQ-1');
  expect(text).toMatch(who === undefined ? /did not say who/ : /you may not see/);
});

test('in a page that was moved to another space it says the same, to the same people', async () => {
  expect(await exportedTo('lead', MOVED)).toBe(await exportedTo('lead'));
  expect(await exportedTo('outsider', MOVED)).toBe(await exportedTo('outsider'));
  expect(await exportedTo('outsider', MOVED)).not.toContain('REQ-1');
  const read = (who: DemoUserKey) => ask(site, 'srs.get', { engagementId }, who, 'NWE', MOVED);
  expect(await read('keyUser')).toMatchObject({ ok: true });
  expect(await read('outsider')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test.each(['storage', 'jira'] as const)('a fault of %s shows nothing and says so', async (kind) => {
  site.faults.arm({ kind, nth: 1, fault: 'server-error' });
  const text = await exportedTo('lead');
  expect(text).not.toContain('REQ-1');
  expect(text).toContain('export the page again');
  expect(await exportedTo('lead')).toContain('REQ-1');
});
