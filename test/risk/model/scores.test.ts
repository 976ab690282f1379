import fc from 'fast-check';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import { exposureDaysOf, impactDaysOf, scoresOfBand } from '../../../src/risk/model/scores';
import { cellOf, rating, scoreOf } from '../../../src/risk/rating/contract';
import { bandAt } from '../../../src/risk/scoring/contract';
import type { Risk } from '../../../src/risk/model/risk';
import { arbitraryModel, arbitraryRisk } from './arbitrary-risk';

const risk: Risk = {
  engagementId: 'p1',
  riskId: 'r1',
  version: 1,
  kind: 'threat',
  state: 'assessed',
  cause: 'c',
  event: 'e',
  effect: 'f',
  category: 'data',
  inherent: { probability: 4, schedule: 3, cost: 5 },
  actions: [],
  changed: { accountId: 'a', at: 0 },
};

test('the impact that counts is the worst one', () => {
  expect(cellOf({ probability: 2, schedule: 2, cost: 4, quality: 1 })).toEqual({
    probability: 2,
    impact: 4,
  });
  expect(scoreOf(cellOf(risk.inherent))).toBe(20);
});

test('a rating without any impact is none', () => {
  expect(rating.safeParse({ probability: 2 }).success).toBe(false);
  expect(rating.safeParse({ probability: 2, quality: 1 }).success).toBe(true);
});

test.each([
  [1, 'low'],
  [4, 'low'],
  [5, 'medium'],
  [9, 'medium'],
  [10, 'high'],
  [14, 'high'],
  [15, 'extreme'],
  [25, 'extreme'],
])('by the usual bands a score of %i is %s', (score, band) => {
  expect(bandAt(DEFAULT_SCORING.bands, score)?.key).toBe(band);
});

test('bands are ranges of scores without gap or overlap', () => {
  fc.assert(
    fc.property(arbitraryModel, fc.integer({ min: 1, max: 25 }), (model, score) => {
      const holding = model.bands.filter(({ key }) => {
        const range = scoresOfBand(model, key);
        return range !== undefined && range.from <= score && score <= range.to;
      });
      expect(holding.map(({ key }) => key)).toEqual([bandAt(model.bands, score)?.key]);
    }),
  );
  expect(scoresOfBand(DEFAULT_SCORING, 'none')).toBeUndefined();
});

test.each<[string, Partial<Risk>, number]>([
  ['the days of the level where nobody estimated', {}, 3],
  ['the estimate before the level', { impactDays: 30 }, 18],
  ['what is left before what was', { residual: { probability: 2, schedule: 2 } }, 0.4],
  ['none without an impact on the schedule', { inherent: { probability: 5, cost: 5 } }, 0],
  ['none when it is closed', { state: 'closed' }, 0],
  ['none when it has happened: then it draws on the buffer', { state: 'occurred' }, 0],
  ['none for an opportunity', { kind: 'opportunity' }, 0],
])('exposure is chance by days: %s', (_, values, days) => {
  expect(exposureDaysOf({ ...risk, ...values }, DEFAULT_SCORING)).toBeCloseTo(days, 10);
});

test('no risk is exposed by more than its days', () => {
  fc.assert(
    fc.property(arbitraryRisk, arbitraryModel, (any, model) => {
      const days = exposureDaysOf(any, model);
      expect(days).toBeGreaterThanOrEqual(0);
      expect(days).toBeLessThanOrEqual(impactDaysOf(any, model));
    }),
  );
});
