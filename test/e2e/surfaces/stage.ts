import { z } from 'zod';
import { createManualClock } from '../../../local-site/platform/manual-clock';
import { aDraft, projectIdOf } from '../../support/engagement/a-draft';
import { ask, startEngagement, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { addTraining } from './training-on-stage';
import { addCases, addChecklist, failOwnCases } from './uat-on-stage';
import { addChanges } from './changes-on-stage';
import { contentOf } from '../../support/srs/example-entries';
import { exampleRequirements } from '../../support/srs/example-requirements';
import { PROCESS } from '../../yardsticks/rights/payloads';
import { aServedSite, type ServedTestSite } from '../../support/site/a-served-site';

/** Longer than a job waits after a fault. */
const MINUTES = 12;

const RISK = {
  kind: 'threat',
  cause: 'The third party has no test system',
  effect: 'The SIT begins without orders',
  category: 'interface',
} as const;
/** One of each band, one that is less with what is done, and a chance. */
const RISKS = [
  {
    ...RISK,
    riskId: 'late-interfaces',
    event: 'Interfaces come late',
    phaseId: 'define',
    inherent: { probability: 4, schedule: 5 },
    residual: { probability: 2, schedule: 4 },
    impactDays: 12,
    reviewDate: '2026-02-20',
    response: 'A simulator by the end of the blueprint',
    actions: [{ actionId: 'a1', text: 'Build the simulator', isIssue: true }],
    contingencyActions: [{ actionId: 'c1', text: 'Take orders by file' }],
    watches: [
      { watchId: 'w1', kind: 'planItemLate', moreThanDays: 3 },
      { watchId: 'w2', kind: 'commitmentBelow', percent: 80, weeks: 2 },
    ],
  },
  {
    ...RISK,
    riskId: 'key-users',
    event: 'Key users are not freed',
    phaseId: 'define',
    inherent: { probability: 3, schedule: 4 },
  },
  {
    ...RISK,
    riskId: 'printers',
    event: 'Label printers jam',
    inherent: { probability: 2, cost: 1 },
  },
  {
    ...RISK,
    riskId: 'template',
    kind: 'opportunity',
    event: 'The template fits without changes',
    inherent: { probability: 3, schedule: 2 },
  },
] as const;

/** It lacks where it starts from, and a requirement. */
const GOAL = {
  kind: 'goal',
  entryId: 'close',
  version: 0,
  value: { name: 'The month is closed sooner', unit: 'days', target: 2, targetDay: '2026-12-31' },
} as const;

/** Sites that stand still at what there is to see. */
export interface Stage {
  /** Nothing started yet. */
  readonly empty: ServedTestSite;
  /** A plan half made. */
  readonly underWay: ServedTestSite;
  /** A plan of which Jira refused some rows. */
  readonly refused: ServedTestSite;
  /** The plan of the plain template, the shortest: each look goes through it all. */
  readonly active: ServedTestSite;
  close(): Promise<void>;
}

/** Builds the sites in memory, each on a port of its own. */
export async function aStage(): Promise<Stage> {
  const [empty, underWay, refused, active] = [
    await siteAtStandstill(),
    await siteUnderWay(),
    await siteWithRefusals(),
    await siteWithPlan(),
  ];
  return {
    empty,
    underWay,
    refused,
    active,
    close: async () => {
      for (const site of [empty, underWay, refused, active]) await site.close();
    },
  };
}

/** Time stands still, and so would a minute in which Forge lets the storage be asked so and so often. */
function standingClock() {
  return createManualClock(Date.UTC(2026, 2, 2, 9));
}

function siteAtStandstill(): Promise<ServedTestSite> {
  return aServedSite({ clock: standingClock(), enforceRates: false });
}

/** Phases and fifty items are made, then Jira has a fault, and the job waits. */
async function siteUnderWay(): Promise<ServedTestSite> {
  const site = await siteAtStandstill();
  await startEngagement(site, { templateKey: 'erp' });
  site.faults.arm({ kind: 'jira', nth: 3, fault: 'server-error' });
  await site.idle();
  return site;
}

/** The type of the milestones is taken away between the start and the making. */
async function siteWithRefusals(): Promise<ServedTestSite> {
  const clock = standingClock();
  const site = await aServedSite({ clock, enforceRates: false });
  const milestone = aDraft(site, 'NWE').mapping.milestone ?? '';
  await startEngagement(site, { templateKey: 'crm' });
  site.faults.arm({ kind: 'jira', nth: 1, fault: 'server-error' });
  await site.idle();
  site.jira.stores.issueTypes.remove(milestone);
  await letTimePass(site, clock, MINUTES);
  return site;
}

async function siteWithPlan(): Promise<ServedTestSite> {
  const clock = standingClock();
  const site = await aServedSite({ clock, enforceRates: false });
  const { engagementId } = await startEngagement(site);
  await letTimePass(site, clock, MINUTES);
  for (const risk of RISKS)
    valueOf(await ask(site, 'risk.raise', { engagementId, risk }), z.unknown());
  await addChanges(site, engagementId);
  const requirements = exampleRequirements('en');
  valueOf(await ask(site, 'srs.raise', { engagementId, requirements }), z.unknown());
  const entries = [...contentOf('en').entries, GOAL];
  valueOf(await ask(site, 'srs.write', { engagementId, entries }), z.unknown());
  valueOf(await ask(site, 'srs.draw', { engagementId, process: PROCESS }), z.unknown());
  const tested = requirements.slice(0, 2).map(({ requirementId }) => requirementId);
  await addCases(site, engagementId, tested);
  // Until they are issues, and the cycle runs.
  await letTimePass(site, clock, 2);
  await failOwnCases(site, engagementId);
  await addChecklist(site, engagementId);
  await addTraining(site, engagementId);
  await letTimePass(site, clock, 2);
  return site;
}

const stored = z.object({
  version: z.number(),
  draft: z.looseObject({ people: z.record(z.string(), z.array(z.string())) }),
});

/** Somebody else changes the people of the engagement, so that who has them open is late. */
export async function changePeopleMeanwhile(site: ServedTestSite): Promise<void> {
  const engagementId = `p${projectIdOf(site, 'NWE')}`;
  const settings = await ask(site, 'engagement.settings', { engagementId });
  const { version, draft } = valueOf(settings, stored);
  const viewer = draft.people.viewer?.length === 0 ? aDraft(site, 'NWE').people.viewer : [];
  const payload = { engagementId, version, people: { ...draft.people, viewer } };
  valueOf(await ask(site, 'engagement.assignRoles', payload), stored);
}
