import fc from 'fast-check';
import type { CaseFilter, CaseRow, CaseSort } from '../../../src/uat/case/contract';
import { isTestedAnew, changedCaseFields } from '../../../src/uat/model/case-content';
import { caseCountsAfter, casesByState, recountCases } from '../../../src/uat/model/case-counts';
import { fitsCaseFilter, sortedRows } from '../../../src/uat/model/case-filter';
import { findModule } from '../../../src/uat/model/case-modules';
import { partOf, partsOf, rowOf, withRows } from '../../../src/uat/model/case-row';
import { arbitraryCase } from './arbitrary-case';

const arbitraryRow = arbitraryCase.map((testCase) => rowOf(testCase, undefined));
const aRow = (row: Partial<CaseRow> = {}): CaseRow => {
  const [testCase] = fc.sample(arbitraryCase, { numRuns: 1, seed: 1 });
  if (testCase === undefined) throw new Error('There is no case.');
  const facts = { state: 'ready', priority: 'high', module: 'm1', retestDue: undefined } as const;
  return { ...rowOf({ ...testCase, ...facts, wave: undefined }, undefined), ...row };
};

test('sums that follow each change are those of a recount', () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.option(arbitraryCase)), { maxLength: 20 });
  fc.assert(
    fc.property(edits, (all) => {
      const cases = new Map<number, Parameters<typeof recountCases>[0][number]>();
      let sums = {};
      for (const [place, after] of all) {
        const before = cases.get(place);
        sums = caseCountsAfter(sums, [{ before, after: after ?? undefined }]);
        if (after === null) cases.delete(place);
        else cases.set(place, after);
      }
      const left = [...cases.values()];
      expect(sums).toEqual(recountCases(left));
      expect(casesByState(sums)).toEqual({
        draft: left.filter(({ state }) => state === 'draft').length,
        ready: left.filter(({ state }) => state === 'ready').length,
        retired: left.filter(({ state }) => state === 'retired').length,
      });
    }),
  );
});

test('each number has one part, and a part holds a hundred', () => {
  expect([1, 100, 101, 200, 2_400].map(partOf)).toEqual([0, 0, 1, 1, 23]);
  expect([1, 2, 101, 102, 2_401].map(partsOf)).toEqual([0, 1, 1, 2, 24]);
});

test('a part takes rows in, in the order of their numbers, each once', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRow), fc.array(arbitraryRow), (first, second) => {
      const empty = { engagementId: 'p1', part: 0, version: 0, rows: [] };
      const part = withRows(withRows(empty, first), second);
      const numbers = part.rows.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(new Set(numbers)).toEqual(new Set([...first, ...second].map(({ number }) => number)));
      for (const row of second) {
        expect(second).toContain(part.rows.find(({ number }) => number === row.number));
      }
      expect(part.version).toBe(2);
    }),
  );
});

test('a row keeps what it knew of runs when its case is written again', () => {
  const last = { cycle: 1, status: 'pass', at: 5, contentVersion: 1 } as const;
  const bugs = [{ issueId: '1', key: 'NWE-1', severity: 'S1' } as const];
  const [testCase] = fc.sample(arbitraryCase, 1);
  if (testCase === undefined) throw new Error('There is no case.');
  expect(rowOf(testCase, { ...rowOf(testCase, undefined), last, bugs })).toMatchObject({
    last,
    bugs,
  });
});

test.each<[Partial<CaseFilter>, Partial<CaseRow>, boolean]>([
  [{}, {}, true],
  [{}, { state: 'retired' }, false],
  [{ group: 'retired' }, { state: 'retired' }, true],
  [{ state: 'draft' }, {}, false],
  [{ module: 'm2' }, {}, false],
  [{ priority: 'high' }, {}, true],
  [{ last: 'notRun' }, {}, true],
  [{ last: 'fail' }, { last: { cycle: 1, status: 'fail', at: 1, contentVersion: 1 } }, true],
  [{ last: 'notRun' }, { last: { cycle: 1, status: 'fail', at: 1, contentVersion: 1 } }, false],
  [{ isRetestDue: true }, {}, false],
  [{ isRetestDue: true }, { retestDue: { because: 'edit', since: 1 } }, true],
  [{ requirementId: 'r9' }, { requirementIds: ['r9'] }, true],
  [{ isUntraced: true }, { requirementIds: ['r9'] }, false],
  [{ text: 'match INVOICE' }, { title: 'An invoice is matched' }, true],
  [{ text: 'match order' }, { title: 'An invoice is matched' }, false],
  [{ text: 'uat-12' }, { number: 12 }, true],
  [{ text: '匹配' }, { title: '三单匹配' }, true],
])('the filter %j finds %j: %s', (filter, row, isFound) => {
  expect(fitsCaseFilter(aRow(row), { group: 'active', ...filter })).toBe(isFound);
});

test('rows are sorted as a whole, and what is equal stands by number', () => {
  const sorts = fc.constantFrom<CaseSort>('number', 'title', 'module', 'priority', 'changed');
  fc.assert(
    fc.property(fc.array(arbitraryRow), sorts, fc.boolean(), (rows, sort, isDescending) => {
      const rank = (key: string) => Number(key.slice(1));
      const sorted = sortedRows(rows, sort, isDescending, rank);
      const back = sortedRows(rows, sort, !isDescending, rank);
      expect(sorted.map(({ number }) => number)).toHaveLength(rows.length);
      expect([...sorted].reverse().map(({ number }) => number)).toEqual(
        back.map(({ number }) => number),
      );
    }),
  );
  const rows = [aRow({ number: 2, priority: 'low' }), aRow({ number: 3, priority: 'critical' })];
  const first = sortedRows(rows, 'priority', false, () => 0)[0];
  expect(first?.number).toBe(3);
});

test.each([
  [{ key: 'm1' }, { key: 'm1' }],
  [{ key: 'm9' }, { problem: 'moduleUnknown' }],
  [{ name: ' purchasing ' }, { key: 'm1' }],
  [{ name: 'Finance' }, { key: 'm4', modules: [{}, {}, { key: 'm4', name: 'Finance' }] }],
])('the module %j becomes %j', (choice, found) => {
  const modules = [
    { key: 'm1', name: 'Purchasing' },
    { key: 'm3', name: 'Sales' },
  ];
  expect(findModule(modules, choice)).toMatchObject(found);
});

test('a fifty-first module is refused', () => {
  const modules = Array.from({ length: 50 }, (_, index) => ({
    key: `m${String(index)}`,
    name: `Module ${String(index)}`,
  }));
  expect(findModule(modules, { name: 'One more' })).toEqual({ problem: 'tooManyModules' });
});

test('only an edit of what is tested is tested anew', () => {
  const [before] = fc.sample(arbitraryCase, 1);
  if (before === undefined) throw new Error('There is no case.');
  expect(isTestedAnew(before, { ...before, priority: 'low', module: 'm9', wave: 'x' })).toBe(false);
  expect(isTestedAnew(before, { ...before, scenario: 'Another one' })).toBe(true);
  expect(changedCaseFields(before, { ...before, scenario: 'Another one' })).toEqual([
    { field: 'scenario', before: before.scenario, after: 'Another one' },
  ]);
});
