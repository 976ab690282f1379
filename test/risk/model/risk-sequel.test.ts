import fc from 'fast-check';
import { activationProblem } from '../../../src/risk/model/activation';
import {
  linkedBack,
  linkedIds,
  MOST_LINKED_BACK,
  secondaryProblem,
} from '../../../src/risk/model/secondary-risks';
import type { Risk } from '../../../src/risk/model/risk';

const TODAY = '2026-03-10';

test.each([
  ['nothing is said', 'treating', undefined, 'treating', undefined, undefined],
  ['said before it occurred', 'treating', undefined, 'treating', TODAY, 'activatedBeforeOccurred'],
  ['said while it is there', 'occurred', undefined, 'occurred', TODAY, undefined],
  ['moved while it is there', 'occurred', TODAY, 'occurred', '2026-03-01', undefined],
  ['taken away while it is there', 'occurred', TODAY, 'occurred', undefined, undefined],
  ['of a day to come', 'occurred', undefined, 'occurred', '2026-03-11', 'dayToCome'],
  ['said as it is closed', 'occurred', undefined, 'closed', TODAY, undefined],
  ['moved once it is closed', 'closed', TODAY, 'closed', '2026-03-01', 'activatedBeforeOccurred'],
  ['kept once it is closed', 'closed', TODAY, 'closed', TODAY, undefined],
] as const)('the day of the contingency, %s', (_, from, had, to, has, problem) => {
  const before = { state: from, activatedOn: had };
  expect(activationProblem(before, { state: to, activatedOn: has }, TODAY)).toBe(problem);
});

test('of a new risk only one that comes closed has such a day', () => {
  const of = (state: Risk['state']) =>
    activationProblem(undefined, { state, activatedOn: TODAY }, TODAY);
  expect(of('closed')).toBeUndefined();
  expect(of('assessed')).toBe('activatedBeforeOccurred');
});

function aRisk(riskId: string, values: Partial<Risk> = {}): Risk {
  return {
    engagementId: 'e1',
    riskId,
    version: 1,
    kind: 'threat',
    state: 'identified',
    cause: 'A',
    event: 'B',
    effect: 'C',
    category: 'data',
    inherent: { probability: 3, schedule: 3 },
    actions: [],
    changed: { accountId: 'anna', at: 1 },
    ...values,
  };
}
const byId = (...risks: readonly Risk[]) => new Map(risks.map((risk) => [risk.riskId, risk]));

test.each([
  ['another one', ['r2'], undefined],
  ['itself', ['r1'], 'secondaryItself'],
  ['one that there is not', ['r9'], 'secondaryUnknown'],
  ['one that it names already, though it was not read', ['r3'], undefined],
  ['one twice', ['r2', 'r2'], 'entryTwice'],
] as const)('a risk names as secondary %s', (_, secondaryRiskIds, problem) => {
  const known = byId(aRisk('r1', { secondaryRiskIds: ['r3'] }), aRisk('r2'));
  expect(secondaryProblem({ riskId: 'r1', secondaryRiskIds }, known)).toBe(problem);
});

test('what is named knows of it without another version, and forgets it', () => {
  const [first, second] = [aRisk('r1'), aRisk('r2', { version: 7 })];
  const after = { ...first, version: 2, secondaryRiskIds: ['r2'] };
  const written = linkedBack(byId(first, second), [after]);
  expect(written).toEqual([after, { ...second, secondaryOf: ['r1'] }]);
  const back = linkedBack(byId(...written), [{ ...after, secondaryRiskIds: undefined }]);
  expect(back[1]?.secondaryOf).toBeUndefined();
});

test('of two that name each other in one change both know', () => {
  const risks = [
    aRisk('r1', { secondaryRiskIds: ['r2'] }),
    aRisk('r2', { secondaryRiskIds: ['r1'] }),
  ];
  expect(linkedBack(new Map(), risks)).toMatchObject([
    { secondaryOf: ['r2'] },
    { secondaryOf: ['r1'] },
  ]);
});

test('whatever is changed, every link that was read has its way back, and ways back stay few', () => {
  const ids = fc.constantFrom(...Array.from({ length: 6 }, (_, index) => `r${String(index)}`));
  const change = fc.record({ riskId: ids, names: fc.uniqueArray(ids) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      let known = byId(...[0, 1, 2, 3, 4, 5].map((index) => aRisk(`r${String(index)}`)));
      for (const { riskId, names } of changes) {
        const before = known.get(riskId);
        if (before === undefined) return;
        const secondaryRiskIds = names.filter((id) => id !== riskId);
        known = new Map([
          ...known,
          ...byId(...linkedBack(known, [{ ...before, secondaryRiskIds }])),
        ]);
      }
      for (const { riskId, secondaryOf = [] } of known.values()) {
        const naming = [...known.values()].filter((risk) =>
          risk.secondaryRiskIds?.includes(riskId),
        );
        expect([...secondaryOf].sort()).toEqual(naming.map((risk) => risk.riskId).sort());
        expect(secondaryOf.length).toBeLessThanOrEqual(MOST_LINKED_BACK);
      }
    }),
  );
});

test('a record names what it links to, then what its history tells, as far as one look reads', () => {
  const risk = { riskId: 'r1', secondaryRiskIds: ['r2'], secondaryOf: ['r3'] };
  const fields = [{ field: 'secondaryRiskIds', before: ['r4', 'r1'], after: ['r2'] }];
  expect(linkedIds(risk, [{ fields }], 25)).toEqual(['r2', 'r3', 'r4']);
  expect(linkedIds(risk, [{ fields }], 2)).toEqual(['r2', 'r3']);
});
