import { storedBytes } from '../../src/plan/model/stored-bytes';
import { MOST_PART_BYTES } from '../../src/uat/case-records';
import { cyclePlanRecord, readCyclePlan, type CyclePlan } from '../../src/uat/cycle-plan-records';
import { MOST_CASES, MOST_MODULES } from '../../src/uat/model/uat-head';
import { accountAt } from '../support/training/training-records';
import { caseIdAt } from '../support/uat/uat-records';

/** Testers that one module may have. */
const MOST_TESTERS = 10;

/** As large as a cycle may be: all modules have all their testers, and days of their own. */
const LARGEST: CyclePlan = {
  engagementId: 'p1',
  cycle: 1,
  cases: Array.from({ length: MOST_CASES }, (_, index) => {
    const module = index % MOST_MODULES;
    const day = `2026-03-${String((module % 28) + 1).padStart(2, '0')}`;
    const tester = module * MOST_TESTERS + (Math.floor(index / MOST_MODULES) % MOST_TESTERS);
    return { caseId: caseIdAt(index), tester: accountAt(tester), day };
  }),
};

test('what a cycle of the largest register has to freeze fits into a record, and is read again', () => {
  const record = cyclePlanRecord(LARGEST);
  expect(storedBytes(record.value)).toBeLessThan(MOST_PART_BYTES);
  const stored: unknown = JSON.parse(JSON.stringify(record.value));
  expect(readCyclePlan({ ...record, value: stored as typeof record.value })).toEqual(LARGEST);
});

test('what nobody is to test, and on no day, is read as it was written', () => {
  const plan: CyclePlan = {
    engagementId: 'p1',
    cycle: 2,
    cases: [{ caseId: 'a' }, { caseId: 'b', tester: 'kim' }, { caseId: 'c', day: '2026-03-02' }],
  };
  expect(readCyclePlan(cyclePlanRecord(plan))).toEqual(plan);
});

test('a cycle that was opened before tester and day stood once is frozen as it was asked for', () => {
  const { engagementId, ...data } = { ...LARGEST, cases: LARGEST.cases.slice(0, 3) };
  const value = { schemaVersion: 1, version: 1, kind: 'uatCyclePlan', engagementId, data };
  expect(readCyclePlan({ ...cyclePlanRecord(LARGEST), value })).toEqual({ engagementId, ...data });
});
