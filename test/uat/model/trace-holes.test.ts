import fc from 'fast-check';
import { tracedRequirements, traceHoles } from '../../../src/uat/model/trace-holes';
import { withRequirements } from '../../../src/uat/model/tested-requirements';
import { aResult, aRow } from './a-row';

const requirement = (number: number, values: object = {}) => ({
  requirementId: `r${String(number)}`,
  number,
  title: `Requirement ${String(number)}`,
  scope: 'in' as const,
  state: 'agreed' as const,
  changed: { accountId: 'anna', at: 5 },
  ...values,
});
const bug = { issueId: '1', key: 'NWE-1', severity: 'S3' as const };
const holesOf = (
  requirements: readonly ReturnType<typeof requirement>[],
  rows: readonly ReturnType<typeof aRow>[],
) => {
  const known = new Map(requirements.map((each) => [each.requirementId, each]));
  return traceHoles(tracedRequirements(requirements, rows), withRequirements(rows, known));
};

test.each([
  ['a requirement without a case', [requirement(1)], [], { requirementsWithoutCase: ['r1'] }],
  [
    'one whose only case is retired',
    [requirement(1)],
    [aRow(1, { requirementIds: ['r1'], state: 'retired' })],
    { requirementsWithoutCase: ['r1'] },
  ],
  ['one that is out of scope', [requirement(1, { scope: 'out' })], [], {}],
  ['one that is retired', [requirement(1, { state: 'retired' })], [], {}],
  ['a case without a requirement', [], [aRow(1)], { casesWithoutRequirement: ['c1'] }],
  [
    'a failure without a bug',
    [requirement(1)],
    [aResult(1, 'fail', { requirementIds: ['r1'] })],
    { failedWithoutBug: ['c1'] },
  ],
  [
    'a failure with a bug',
    [requirement(1)],
    [aResult(1, 'fail', { requirementIds: ['r1'], bugs: [bug] })],
    {},
  ],
  [
    'a case that was edited since',
    [requirement(1)],
    [
      aResult(1, 'pass', {
        requirementIds: ['r1'],
        contentVersion: 2,
        last: { cycle: 1, status: 'pass', at: 10, contentVersion: 1 },
      }),
    ],
    { testedBeforeChange: ['c1'] },
  ],
  [
    'a requirement that was changed since',
    [requirement(1, { changed: { accountId: 'anna', at: 11 } })],
    [aResult(1, 'pass', { requirementIds: ['r1'] })],
    { testedBeforeChange: ['c1'] },
  ],
  [
    'a requirement that was moved since, and asks for the same',
    [requirement(1, { changed: { accountId: 'anna', at: 11, meaningAt: 5 } })],
    [aResult(1, 'pass', { requirementIds: ['r1'] })],
    {},
  ],
  [
    'an approved change since',
    [requirement(1)],
    [aResult(1, 'pass', { requirementIds: ['r1'], retestDue: { because: 'change', since: 20 } })],
    { testedBeforeChange: ['c1'] },
  ],
  [
    'a case that nobody ran, after a change',
    [requirement(1, { changed: { accountId: 'anna', at: 11 } })],
    [aRow(1, { requirementIds: ['r1'] })],
    {},
  ],
])('%s', (_, requirements, rows, holes) => {
  expect(holesOf(requirements, rows)).toEqual({
    requirementsWithoutCase: [],
    casesWithoutRequirement: [],
    failedWithoutBug: [],
    testedBeforeChange: [],
    ...holes,
  });
});

test('each link of a case is found from its requirement, and no other', () => {
  const link = fc.constantFrom('r1', 'r2', 'r3', 'r9');
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(link), { maxLength: 5 }), (links) => {
      const rows = links.map((requirementIds, index) => aRow(index + 1, { requirementIds }));
      const traced = tracedRequirements([requirement(1), requirement(2), requirement(3)], rows);
      expect(traced.map(({ requirementId }) => requirementId)).toEqual(['r1', 'r2', 'r3']);
      for (const { requirementId, caseIds } of traced) {
        expect(caseIds).toEqual(
          rows
            .filter(({ requirementIds }) => requirementIds.includes(requirementId))
            .map(({ caseId }) => caseId),
        );
      }
    }),
  );
});
