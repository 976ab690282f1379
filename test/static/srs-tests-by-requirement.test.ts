import { testsByRequirement } from '../../static/features/srs/document/tests-by-requirement';
import { casesOfStep } from '../../src/srs/document/contract';
import { aRow } from '../uat/model/a-row';

const last = (status: 'pass' | 'fail') => ({
  last: { status, cycle: 1, at: 1, contentVersion: 1 },
});

test('counts the cases in use of each requirement by how they went last', () => {
  const tests = testsByRequirement([
    aRow(1, { requirementIds: ['a', 'b'], ...last('pass') }),
    aRow(2, { requirementIds: ['a'], ...last('fail') }),
    aRow(3, { requirementIds: ['a'] }),
    aRow(4, { requirementIds: ['a'], state: 'retired', ...last('fail') }),
    aRow(5, { requirementIds: [] }),
  ]);
  expect([...tests]).toEqual([
    ['a', { total: 3, passed: 1, failed: 1 }],
    ['b', { total: 1, passed: 1, failed: 0 }],
  ]);
});

test('a step leads to its cases in use, by their numbers', () => {
  const cases = [aRow(3), aRow(1), aRow(2), aRow(4, { state: 'retired' })];
  const caseIds = [3, 1, 4].map((number) => aRow(number).caseId);
  const found = casesOfStep({ caseIds: [...caseIds, 'unknown'] }, cases);
  expect(found.map(({ number }) => number)).toEqual([1, 3]);
  expect(casesOfStep({ caseIds: [] }, cases)).toEqual([]);
});
