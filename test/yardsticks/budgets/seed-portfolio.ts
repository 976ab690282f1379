import { demoUser } from '../../../local-site/seed/demo-users';
import { roleIds } from '../../../local-site/seed/roles-and-schemes';
import { engagementRecord, readEngagement } from '../../../src/engagement/records';
import { waitingRecord } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { seedRecords } from './seed-records';

const DAY_MS = 86_400_000;
/** Above the ids of the seed's projects. */
const FIRST_ID = 50_000;
const { accountId } = demoUser('sponsor');

/** Besides the one that was started so many engagements, all of which the sponsor may see, and something in each that waits for him. */
export function seedPortfolio(site: TestSite, size: number): void {
  const { projects, roles } = site.jira.stores;
  const [pattern] = projects.list();
  const [started] = storedRecords(site, 'engagement');
  if (pattern === undefined || started === undefined) throw new Error('The seed has changed.');
  const engagement = readEngagement(started);
  const ids = Array.from({ length: size }, (_, index) => String(FIRST_ID + index));
  site.database.transaction(() => {
    for (const id of ids) {
      projects.insert({ ...pattern, id, key: `P${id}`, name: `Client ${id}` });
      roles.addActor(id, roleIds.client, { accountId });
    }
  });
  const now = site.clock.now();
  seedRecords(
    site,
    ids.flatMap((projectId, index) => [
      engagementRecord({ ...engagement, id: `p${projectId}`, projectId }),
      waitingRecord({
        ...{ accountId, projectId, engagementId: `p${projectId}`, kind: 'approve' },
        ...{ clientName: `Client ${projectId}`, what: 'change', recordId: 'c1', number: 1 },
        title: 'Approve orders on the phone',
        since: now - (index % 40) * DAY_MS,
      }),
    ]),
  );
}
