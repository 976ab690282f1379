import fc from 'fast-check';
import { runStatus, type CaseRow } from '../../../src/uat/case/contract';
import {
  resultOf,
  signedCases,
  signedHash,
  staleReasons,
} from '../../../src/uat/model/signed-content';
import { aResult, aRow } from './a-row';

const SIGNED_AT = 100;
const anyRow = fc
  .record({
    number: fc.integer({ min: 1, max: 6 }),
    contentVersion: fc.integer({ min: 1, max: 2 }),
    state: fc.constantFrom('draft' as const, 'ready' as const, 'retired' as const),
    module: fc.constantFrom('sales', 'stock'),
    last: fc.option(
      fc.record({
        cycle: fc.constant(1),
        status: fc.constantFrom(...runStatus.options),
        at: fc.integer({ min: 0, max: 200 }),
        contentVersion: fc.integer({ min: 1, max: 2 }),
      }),
      { nil: undefined },
    ),
    retestDue: fc.option(
      fc.record({
        because: fc.constantFrom('change' as const, 'edit' as const),
        number: fc.constant(7),
        since: fc.integer({ min: 0, max: 200 }),
      }),
      { nil: undefined },
    ),
    requirements: fc.option(
      fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 3 }),
          since: fc.integer({ min: 0, max: 200 }),
        }),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
  })
  .map(({ number, ...values }) => aRow(number, values));
const anyRows = fc.uniqueArray(anyRow, { maxLength: 6, selector: ({ number }) => number });
/** What may happen to a case after it was signed; most happens to none of them. */
const happening = fc.record(
  {
    retestDue: fc.record({
      because: fc.constantFrom('change' as const, 'edit' as const),
      number: fc.constant(7),
      since: fc.integer({ min: SIGNED_AT - 1, max: SIGNED_AT + 1 }),
    }),
    last: fc.record({
      cycle: fc.constant(2),
      status: fc.constantFrom('pass' as const, 'fail' as const),
      at: fc.integer({ min: SIGNED_AT, max: SIGNED_AT + 3 }),
      contentVersion: fc.constant(1),
    }),
    requirements: fc.constant([{ number: 3, since: SIGNED_AT + 1 }]),
  },
  { requiredKeys: [] },
);
/** Rows of one time, and of a later one at which some of them are others. */
const history = fc
  .tuple(anyRows, fc.array(happening, { minLength: 6, maxLength: 6 }))
  .map(([before, happenings]) => ({
    before,
    after: before.map((row, index) => ({ ...row, ...happenings[index] })),
  }));
const twoTimes = fc.oneof(history, fc.record({ before: anyRows, after: anyRows }));
const hashOf = (rows: readonly CaseRow[], module = 'sales') =>
  signedHash('p1', module, signedCases(rows, module));
const staleSince = (before: readonly CaseRow[], after: readonly CaseRow[]) =>
  staleReasons({ module: 'sales', cases: signedCases(before, 'sales'), at: SIGNED_AT }, after);

test('a signature is stale exactly when what it binds is different, or a change says so', () => {
  fc.assert(
    fc.property(twoTimes, ({ before, after }) => {
      const isTouched = after.some(
        ({ module, state, retestDue, requirements = [] }) =>
          module === 'sales' &&
          state === 'ready' &&
          ((retestDue?.because === 'change' && retestDue.since >= SIGNED_AT) ||
            requirements.some(({ since }) => since >= SIGNED_AT)),
      );
      const isDifferent = hashOf(before) !== hashOf(after);
      expect(staleSince(before, after).length > 0).toBe(isDifferent || isTouched);
    }),
  );
});

test('the hash does not depend on the order in which cases are read, and tells module and engagement', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const cases = signedCases(rows, 'sales');
      expect(signedHash('p1', 'sales', [...cases].reverse())).toBe(hashOf(rows));
      expect(hashOf([...rows].reverse())).toBe(hashOf(rows));
      expect(signedHash('p2', 'sales', cases)).not.toBe(hashOf(rows));
    }),
  );
});

const PASSED = [aResult(1, 'pass'), aResult(2, 'pass')];
const dueByChange = { retestDue: { because: 'change' as const, number: 7, since: 200 } };
const withRequirement = { requirements: [{ number: 3, since: 200 }] };
test.each<[string, readonly CaseRow[], readonly object[]]>([
  [
    'a passing rerun',
    [
      aResult(1, 'pass', { last: { cycle: 2, status: 'pass', at: 300, contentVersion: 1 } }),
      aResult(2, 'pass'),
    ],
    [],
  ],
  ['a case of another module', [...PASSED, aRow(3, { module: 'stock' })], []],
  ['a draft', [...PASSED, aRow(3, { state: 'draft' })], []],
  [
    'a failing rerun',
    [aResult(1, 'fail'), aResult(2, 'pass')],
    [{ because: 'rerunFailed', cases: [1] }],
  ],
  [
    'a changed case',
    [
      aResult(1, 'pass', {
        contentVersion: 2,
        last: { cycle: 1, status: 'pass', at: 10, contentVersion: 1 },
      }),
      aResult(2, 'pass'),
    ],
    [{ because: 'caseChanged', cases: [1] }],
  ],
  ['a new case', [...PASSED, aRow(3)], [{ because: 'caseAdded', cases: [3] }]],
  ['a case that is gone', [aResult(2, 'pass')], [{ because: 'caseRemoved', cases: [1] }]],
  [
    'an approved change',
    [aResult(1, 'pass', dueByChange), aResult(2, 'pass')],
    [{ because: 'changeApproved', cases: [1], changes: [7] }],
  ],
  [
    'a changed requirement',
    [aResult(1, 'pass', withRequirement), aResult(2, 'pass')],
    [{ because: 'requirementChanged', cases: [1], requirements: [3] }],
  ],
  [
    'a changed requirement of a case that was tested again since',
    [
      aResult(1, 'pass', {
        ...withRequirement,
        last: { cycle: 2, status: 'pass', at: 300, contentVersion: 1 },
      }),
      aResult(2, 'pass'),
    ],
    [{ because: 'requirementChanged', cases: [1], requirements: [3] }],
  ],
  [
    'a requirement that was changed before it was tested and signed',
    [aResult(1, 'pass', { requirements: [{ number: 3, since: 9 }] }), aResult(2, 'pass')],
    [],
  ],
  [
    'an approved change that changed its requirement, too',
    [aResult(1, 'pass', { ...dueByChange, ...withRequirement }), aResult(2, 'pass')],
    [
      { because: 'changeApproved', cases: [1], changes: [7] },
      { because: 'requirementChanged', cases: [1], requirements: [3] },
    ],
  ],
  [
    'an approved change, tested again since',
    [
      aResult(1, 'pass', {
        ...dueByChange,
        last: { cycle: 2, status: 'pass', at: 300, contentVersion: 1 },
      }),
      aResult(2, 'pass'),
    ],
    [{ because: 'changeApproved', cases: [1] }],
  ],
])('after %s it says why', (_, after, reasons) => {
  expect(staleSince(PASSED, after)).toMatchObject(reasons);
  expect(staleSince(PASSED, after)).toHaveLength(reasons.length);
});

test('a result of an earlier version does not count', () => {
  expect(resultOf(aRow(1))).toBe('notRun');
  expect(resultOf(aResult(1, 'pass'))).toBe('pass');
  const last = { cycle: 1, status: 'pass' as const, at: 1, contentVersion: 1 };
  expect(resultOf(aRow(1, { contentVersion: 2, last }))).toBe('retest');
});
