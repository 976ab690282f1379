import { readEngagement } from '../../../src/engagement/records';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import { proposalsRecord, shelfRecord } from '../../../src/risk/library-records';
import { MOST_OWN, type OwnRisk } from '../../../src/risk/model/own-risks';
import { MOST_WAITING } from '../../../src/risk/model/proposals';
import { recount } from '../../../src/risk/model/register-counts';
import { newRegisterHead } from '../../../src/risk/model/register-head';
import type { RiskIssue } from '../../../src/risk/issue/contract';
import type { Risk } from '../../../src/risk/model/risk';
import { registerHeadRecord, riskRecord } from '../../../src/risk/records';
import type { ScoringModel } from '../../../src/risk/scoring/contract';
import type { StoredRecord } from '../../../src/ports/record-store';
import { issueRecord } from '../../../src/thread/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { seedRecords } from './seed-records';

const CATEGORIES = ['client', 'data', 'interface', 'scope'] as const;
const LEVELS = 5;

/** Place of the risk that is an issue of Jira. */
const RISK_WITH_ISSUE = 42;
/** So many of the first risks are watched, as many as may be, and their watches have fired. */
export const WATCHED = 50;
/** Proposals that what is measured makes. */
const PROPOSED = 2;
export const SIGNAL = { watchId: 'late', since: '2026-02-27' } as const;

export interface Seeded {
  /** Some issue of the project, which stands for one of the risks. */
  readonly issueId: string;
  /** By which the register may be scored anew. */
  readonly model: ScoringModel;
  /** Of the engagement, the first three: all risks are of them. */
  readonly phaseIds: readonly string[];
}

/** Puts a whole register into storage, as its writes would have left it; raising so many takes minutes. */
export function seedRegister(site: TestSite, engagementId: string, size: number): Seeded {
  const issueId = String(site.database.one('SELECT id FROM jira_issue ORDER BY id LIMIT 1')?.id);
  const phaseIds = storedRecords(site, 'engagement')
    .flatMap((record) => readEngagement(record).phases.map(({ key }) => key))
    .slice(0, 3);
  const risks = Array.from({ length: size }, (_, index) => ({
    ...riskAt(engagementId, index),
    phaseId: phaseIds[index % phaseIds.length],
    ...(index === RISK_WITH_ISSUE ? { issue: issueOf(issueId) } : {}),
  }));
  const recordId = `risk-${String(RISK_WITH_ISSUE)}`;
  const stands = issueRecord({ issueId, engagementId, kind: 'risk', recordId });
  const head = {
    ...newRegisterHead(engagementId),
    version: 1,
    counts: recount(risks),
    watched: Object.fromEntries(risks.slice(0, WATCHED).map(({ riskId }) => [riskId, 0])),
  };
  seedRecords(site, [
    ...[registerHeadRecord(head), stands, ...libraryRecords(engagementId)],
    ...risks.map(riskRecord),
  ]);
  const model = { ...DEFAULT_SCORING, scheduleDays: [0, 3, 6, 12, 24] };
  return { issueId, model, phaseIds };
}

/** A watch over any item of the plan, and what it has found. */
const FIRED: Pick<Risk, 'watches' | 'signals'> = {
  watches: [{ watchId: SIGNAL.watchId, kind: 'planItemLate', moreThanDays: 3 }],
  signals: [
    { ...SIGNAL, at: 0, seen: 4, suggests: 'raiseProbability', state: 'open', telling: 'told' },
  ],
};

/** A library that one more proposal fills, and as many that wait as one engagement may have but two. */
function libraryRecords(engagementId: string): readonly StoredRecord[] {
  const by = { accountId: 'seed', at: 0 };
  const offered: Omit<OwnRisk, 'number'> = {
    ...{ kind: 'threat', category: 'interface', probability: 3, impact: 4, language: 'en' },
    texts: {
      en: {
        cause: 'The third party has no test system',
        event: 'The interface is late',
        effect: 'The SIT begins without orders',
        response: 'Ask for a simulator',
        contingency: 'Orders by file',
      },
    },
  };
  const risks = Array.from({ length: MOST_OWN - 1 }, (_, index) => ({
    ...offered,
    ...{ number: index + 1, approved: by },
  }));
  const proposals = Array.from({ length: MOST_WAITING - PROPOSED }, (_, index) => ({
    ...{ proposalId: `waiting-${String(index)}`, riskId: `gone-${String(index)}`, by },
    ...{ state: 'waiting' as const, risk: offered },
  }));
  return [
    shelfRecord('plain', { version: 1, last: risks.length, risks, retired: [] }),
    proposalsRecord(engagementId, { version: 1, proposals }),
  ];
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
    ...(index < WATCHED ? FIRED : {}),
  };
}
