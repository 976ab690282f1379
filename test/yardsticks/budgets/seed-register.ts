import { createEntryStore } from '../../../local-site/kvs/entry-store';
import { spaceOf } from '../../../local-site/kvs/space';
import { recount } from '../../../src/risk/model/register-counts';
import { newRegisterHead } from '../../../src/risk/model/register-head';
import type { RiskIssue } from '../../../src/risk/issue/contract';
import type { Risk } from '../../../src/risk/model/risk';
import { registerHeadRecord, riskRecord } from '../../../src/risk/records';
import { manifestEntities } from '../../support/memory/manifest-entities';
import { issueRecord } from '../../../src/thread/records';
import type { TestSite } from '../../support/site/a-site';

const CATEGORIES = ['client', 'data', 'interface', 'scope'] as const;
const LEVELS = 5;

/** Place of the risk that is an issue of Jira. */
const RISK_WITH_ISSUE = 42;

export interface Seeded {
  /** Some issue of the project, which stands for one of the risks. */
  readonly issueId: string;
}

/** Puts a whole register into storage, as its writes would have left it; raising so many takes minutes. */
export function seedRegister(site: TestSite, engagementId: string, size: number): Seeded {
  const { database, clock } = site;
  const schemas = manifestEntities();
  const store = createEntryStore(database, clock, () => 0);
  const issueId = String(database.one('SELECT id FROM jira_issue ORDER BY id LIMIT 1')?.id);
  const risks = Array.from({ length: size }, (_, index) => ({
    ...riskAt(engagementId, index),
    ...(index === RISK_WITH_ISSUE ? { issue: issueOf(issueId) } : {}),
  }));
  const recordId = `risk-${String(RISK_WITH_ISSUE)}`;
  const stands = issueRecord({ issueId, engagementId, kind: 'risk', recordId });
  const head = { ...newRegisterHead(engagementId), version: 1, counts: recount(risks) };
  database.transaction(() => {
    for (const { entity, key, value } of [
      registerHeadRecord(head),
      stands,
      ...risks.map(riskRecord),
    ]) {
      store.put(spaceOf(schemas, entity), key, JSON.stringify(value));
    }
  });
  return { issueId };
}

function issueOf(issueId: string): RiskIssue {
  return {
    issueId,
    issueKey: 'NWE-1',
    place: 'here',
    summary: 'Interface 42 is late',
    band: 'low',
  };
}

function riskAt(engagementId: string, index: number): Risk {
  const level = (step: number): number => 1 + (Math.floor(index / step) % LEVELS);
  return {
    engagementId,
    riskId: `risk-${String(index)}`,
    version: 1,
    kind: 'threat',
    state: index % 10 === 9 ? 'closed' : 'assessed',
    cause: 'The third party has no test system',
    event: `Interface ${String(index)} is late`,
    effect: 'The SIT begins without orders',
    category: CATEGORIES[index % CATEGORIES.length] ?? 'data',
    inherent: { probability: level(1), schedule: level(LEVELS) },
    reviewDate: `2026-0${String(1 + (index % 9))}-15`,
    actions: [],
    changed: { accountId: 'seed', at: 0 },
  };
}
