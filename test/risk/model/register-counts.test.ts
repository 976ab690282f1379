import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  countsAfter,
  exposureDays,
  exposureInputs,
  recount,
} from '../../../src/risk/model/register-counts';
import { isOpen, type Risk } from '../../../src/risk/model/risk';
import { currentCell, currentScore, exposureDaysOf } from '../../../src/risk/model/scores';
import { cellOf } from '../../../src/risk/rating/contract';
import { bandAt } from '../../../src/risk/scoring/contract';
import { registerSummary } from '../../../src/risk/model/register-summary';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';
import { arbitraryModel, arbitraryRisk } from './arbitrary-risk';

const register = fc.uniqueArray(arbitraryRisk, { selector: ({ riskId }) => riskId, maxLength: 30 });
const today = '2026-03-02';

test('sums that follow each change are those of a recount', () => {
  fc.assert(
    fc.property(register, register, (before, after) => {
      const known = new Map(before.map((risk) => [risk.riskId, risk]));
      const counts = countsAfter(
        recount(before),
        after.map((risk) => ({ before: known.get(risk.riskId), after: risk })),
      );
      const changed = new Set(after.map(({ riskId }) => riskId));
      const all = [...before.filter(({ riskId }) => !changed.has(riskId)), ...after];
      expect(counts).toEqual(recount(all));
    }),
  );
});

test('what a register tells of itself is what its risks tell', () => {
  fc.assert(
    fc.property(register, arbitraryModel, (risks, model) => {
      const told = registerSummary(recount(risks), model, today);
      const open = risks.filter(isOpen);
      const isHigh = (risk: Risk) => bandAt(model.bands, currentScore(risk))?.isHigh === true;
      expect([told.open, told.closed, told.high, told.overdue]).toEqual([
        open.length,
        risks.length - open.length,
        open.filter(isHigh).length,
        open.filter(({ reviewDate }) => reviewDate !== undefined && reviewDate < today).length,
      ]);
      const exposed = risks.reduce((sum, risk) => sum + exposureDaysOf(risk, model), 0);
      expect(told.exposure.days).toBeCloseTo(exposed, 6);
      expect(told.cells.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
      for (const { kind, inherent, current, count } of told.cells) {
        const there = open.filter(
          (risk) =>
            risk.kind === kind &&
            isDeepStrictEqual(cellOf(risk.inherent), inherent) &&
            isDeepStrictEqual(currentCell(risk), current),
        );
        expect(there).toHaveLength(count);
      }
    }),
  );
});

test('an empty register has no sums left', () => {
  fc.assert(
    fc.property(register, (risks) => {
      const gone = risks.map((before) => ({ before, after: undefined }));
      expect(countsAfter(recount(risks), gone)).toEqual({});
    }),
  );
});

test('the inputs of exposure say by level how many threats and how many days', () => {
  const risk: Risk = {
    engagementId: 'p1',
    riskId: 'r',
    version: 1,
    kind: 'threat',
    state: 'identified',
    cause: 'c',
    event: 'e',
    effect: 'f',
    category: 'data',
    inherent: { probability: 4, schedule: 4 },
    actions: [],
    changed: { accountId: 'a', at: 0 },
  };
  const counts = recount([risk, { ...risk, riskId: 's', impactDays: 5 }]);
  expect(exposureInputs(counts, DEFAULT_SCORING)[3]).toEqual({
    probability: 4,
    percent: 60,
    count: 2,
    days: 15,
  });
  expect(exposureDays(counts, DEFAULT_SCORING)).toBe(9);
});
