import type { RiskPage, RiskView } from '../../../src/risk/contract';
import type { LibraryRisk, ProposalView, RiskLibrary } from '../../../src/risk/library/contract';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import type { RegisterView } from '../../../src/risk/register/contract';
import type { ScoringModel } from '../../../src/risk/scoring/contract';

export const scoringOfExamples: ScoringModel = {
  ...DEFAULT_SCORING,
  probabilityPercent: [10, 30, 50, 70, 90],
  scheduleDays: [1, 3, 5, 10, 20],
  costMeaning: ['', '', '', '', 'The budget is gone'],
  categories: [{ key: 'client' }, { key: 'data' }, { key: 'law', name: 'Law of Quebec' }],
};

export function aRisk(values: Partial<RiskView> = {}): RiskView {
  return {
    engagementId: 'e1',
    riskId: 'r1',
    kind: 'threat',
    cause: 'Master data have no owner',
    event: 'Cleansing is late',
    effect: 'The SIT is repeated',
    category: 'data',
    inherent: { probability: 4, schedule: 4 },
    version: 3,
    state: 'identified',
    inherentScore: 16,
    score: 16,
    band: 'extreme',
    exposureDays: 7,
    isOverdue: false,
    actions: [],
    changed: { accountId: 'anna', at: Date.UTC(2026, 10, 23, 9) },
    ...values,
  };
}

export function aRegister(values: Partial<RegisterView> = {}): RegisterView {
  return {
    version: 5,
    scoring: { version: 2, model: scoringOfExamples },
    open: 3,
    closed: 1,
    high: 2,
    overdue: 1,
    signalled: 0,
    cells: [
      {
        kind: 'threat',
        inherent: { probability: 4, impact: 4 },
        current: { probability: 2, impact: 3 },
        count: 2,
      },
      {
        kind: 'opportunity',
        inherent: { probability: 2, impact: 3 },
        current: { probability: 2, impact: 3 },
        count: 1,
      },
    ],
    exposure: {
      days: 38,
      bufferLeftDays: 22,
      inputs: [{ probability: 4, percent: 70, count: 2, days: 20 }],
    },
    trend: [],
    canConfigure: true,
    ...values,
  };
}

export function aRiskPage(rows: readonly RiskView[], values: Partial<RiskPage> = {}): RiskPage {
  return { rows, looked: rows.length, register: aRegister(), ...values };
}

export function aLibraryRisk(values: Partial<LibraryRisk> = {}): LibraryRisk {
  return {
    key: 'k1',
    kind: 'threat',
    cause: 'Key users keep their full daily workload',
    event: 'They miss workshops',
    effect: 'UAT starts late',
    category: 'client',
    probability: 4,
    impact: 4,
    response: 'Hours confirmed in writing',
    contingency: 'Deputies take over',
    isOwn: false,
    isAdopted: false,
    ...values,
  };
}

/** A library without anything in it. */
export function aLibrary(values: Partial<RiskLibrary> = {}): RiskLibrary {
  return {
    language: 'en',
    phases: [],
    anyPhase: [],
    proposals: [],
    retired: [],
    canRetire: false,
    ...values,
  };
}

/** What Anna offered of the risk `r1`. */
export function aProposal(values: Partial<ProposalView> = {}): ProposalView {
  return {
    proposalId: 'p1',
    riskId: 'r1',
    state: 'waiting',
    by: { accountId: 'anna', at: Date.UTC(2026, 10, 23, 9) },
    offered: {
      texts: {
        cause: 'Master data have no owner',
        event: 'Cleansing is late',
        effect: 'The SIT is repeated',
        response: 'Name one per object',
        contingency: '',
      },
      category: 'data',
      probability: 4,
      impact: 4,
    },
    isMine: false,
    canWithdraw: false,
    canJudge: false,
    ...values,
  };
}
