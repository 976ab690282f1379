import fc from 'fast-check';
import type { Rating } from '../../../src/risk/rating/contract';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import type { Risk } from '../../../src/risk/model/risk';
import type { ScoringModel } from '../../../src/risk/scoring/contract';

const level = fc.integer({ min: 1, max: 5 });
const rating: fc.Arbitrary<Rating> = fc.record(
  { probability: level, schedule: level, cost: level, quality: level },
  { requiredKeys: ['probability'] },
);

const RISK_IDS = Array.from({ length: 30 }, (_, index) => `r${String(index)}`);

/** Any risk that a register may hold. */
export const arbitraryRisk: fc.Arbitrary<Risk> = fc.record(
  {
    engagementId: fc.constant('p1'),
    // So few that two registers share many of them: what is counted twice must be able to show.
    riskId: fc.constantFrom(...RISK_IDS),
    version: fc.nat({ max: 50 }),
    kind: fc.constantFrom('threat', 'opportunity'),
    state: fc.constantFrom('identified', 'assessed', 'treating', 'occurred', 'closed'),
    cause: fc.constant('c'),
    event: fc.constant('e'),
    effect: fc.constant('f'),
    category: fc.constantFrom('client', 'data', 'scope'),
    inherent: rating,
    residual: rating,
    impactDays: fc.nat({ max: 60 }),
    reviewDate: fc.constantFrom('2026-03-01', '2026-03-02', '2026-04-01'),
    actions: fc.constant([]),
    changed: fc.constant({ accountId: 'a', at: 0 }),
  },
  {
    requiredKeys: [
      'engagementId',
      'riskId',
      'version',
      'kind',
      'state',
      'cause',
      'event',
      'effect',
      'category',
      'inherent',
      'actions',
      'changed',
    ],
  },
);

/** Any scoring model without a problem. */
export const arbitraryModel: fc.Arbitrary<ScoringModel> = fc
  .record({
    percents: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 5, maxLength: 5 }),
    days: fc.array(fc.nat({ max: 200 }), { minLength: 5, maxLength: 5 }),
    starts: fc.uniqueArray(fc.integer({ min: 2, max: 25 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ percents, days, starts }) => ({
    ...DEFAULT_SCORING,
    probabilityPercent: [...percents].sort((a, b) => a - b),
    scheduleDays: [...days].sort((a, b) => a - b),
    bands: [1, ...[...starts].sort((a, b) => a - b)].map((fromScore, index) => ({
      key: `band-${String(index)}`,
      fromScore,
      isHigh: index > 0,
    })),
  }));
