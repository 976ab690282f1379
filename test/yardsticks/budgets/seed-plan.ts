import type { Engagement, PlanItem } from '../../../src/engagement/model/engagement';
import { partOf } from '../../../src/engagement/model/plan-part';
import { planPartRecord } from '../../../src/engagement/plan-records';
import { engagementRecord, readEngagement } from '../../../src/engagement/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { seedRecords } from './seed-records';

/** Chains that run beside each other: a plan of one would last for decades. */
const CHAINS = 10;
const ROLES = ['consultant', 'keyUser'] as const;

/** Puts a whole plan in the place of the one that was started, each item with its issue, as its making would have left it. */
export function seedPlan(site: TestSite, size: number): void {
  const [record] = storedRecords(site, 'engagement');
  if (record === undefined) throw new Error('Nothing was started.');
  const engagement = readEngagement(record);
  const items = Array.from({ length: size }, (_, rank) => itemAt(engagement, rank, size));
  const parts = Array.from({ length: partOf(size - 1) + 1 }, (_, number) =>
    planPartRecord(engagement.id, {
      ...{ number, version: 1 },
      items: items.filter(({ rank }) => partOf(rank) === number),
    }),
  );
  // What was agreed of the other plan says nothing of this one.
  site.database.run("DELETE FROM kvs_version WHERE space = 'entity:plan'");
  seedRecords(site, [engagementRecord({ ...engagement, itemCount: size }), ...parts]);
}

/** The last but some is the go-live; every tenth is delivered. */
function itemAt({ phases, draft }: Engagement, rank: number, size: number): PlanItem {
  const phase = phases[Math.floor((rank * phases.length) / size)];
  const isGoLive = rank === size - CHAINS;
  const role = ROLES[rank % ROLES.length] ?? 'consultant';
  return {
    id: `item-${String(rank)}`,
    version: 1,
    rank,
    phaseKey: phase?.key ?? '',
    kind: isGoLive ? 'milestone' : rank % 10 === 0 ? 'deliverable' : 'task',
    name: `Move goods of plant ${String(rank)} to their new store`,
    durationDays: isGoLive ? 0 : 1,
    role,
    ownerAccountId: draft.people[role][0],
    isGoLive,
    predecessors: rank < CHAINS ? [] : [{ itemId: `item-${String(rank - CHAINS)}`, lagDays: 0 }],
    issueId: String(900_000 + rank),
    issueKey: `NWE-${String(1_000 + rank)}`,
    jira: { place: 'here' },
  };
}
