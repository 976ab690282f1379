import * as fc from 'fast-check';
import { areasOf, gateValues, readinessFigures } from '../../../src/training/model/gate';
import { readinessOf } from '../../../src/training/model/readiness';
import type { GateWaiver } from '../../../src/training/gate/contract';
import type { PersonRow, TraineeStatus } from '../../../src/training/people/contract';

const TODAY = '2026-03-02';
const waiver: GateWaiver = {
  ...{ criterion: 'operators', name: 'Ann', reason: 'Two shifts follow', until: TODAY },
  ...{ role: 'sponsor', accountId: 'ann', at: 1, sequence: 2 },
};

function operator(status: TraineeStatus, more: Partial<PersonRow> = {}): PersonRow {
  return {
    ...{ accountId: 'a', version: 1, department: 'Warehouse', tracks: ['operator'] },
    ...{ isSeedTrainer: false, certificates: {}, status: { operator: status } },
    ...more,
  };
}

function valuesOf(
  people: readonly PersonRow[],
  waivers: readonly GateWaiver[] = [],
  today = TODAY,
) {
  return gateValues(readinessOf(people, 90), areasOf(people), waivers, today);
}

const team = (passed: number, others: number, isSeedTrainer = true) => [
  ...Array.from({ length: passed }, () => operator('passed', { isSeedTrainer })),
  ...Array.from({ length: others }, () => operator('expired')),
];

test.each([
  ['nobody', [], ['missing', 'missing']],
  ['nine of ten, and somebody teaches', team(9, 1), ['met', 'met']],
  ['eight of ten', team(8, 2), ['missing', 'met']],
  ['89.9 %', team(899, 101), ['missing', 'met']],
  ['an area that nobody teaches', team(9, 1, false), ['met', 'missing']],
] as const)('%s', (_, people, states) => {
  expect(valuesOf(people).map(({ state }) => state)).toEqual(states);
});

test('a waiver counts until its last day, for its criterion alone, and not where nothing is missing', () => {
  const people = team(1, 9, false);
  expect(valuesOf(people, [waiver]).map(({ state }) => state)).toEqual(['waived', 'missing']);
  expect(valuesOf(people, [waiver], '2026-03-03').map(({ state }) => state)).toEqual([
    'missing',
    'missing',
  ]);
  expect(valuesOf(team(9, 1), [waiver])[0]?.state).toBe('met');
});

test('who learns no more has no area, and counts for nothing', () => {
  const gone = operator('passed', { tracks: [], department: 'Gone', status: {} });
  expect(areasOf([gone])).toEqual([]);
  expect(valuesOf([gone]).map(({ of }) => of)).toEqual([0, 0]);
});

test('everybody who learns is in one area, and the figures say what the criteria say', () => {
  const anyPerson = fc
    .record({
      department: fc.constantFrom('', 'A', 'B'),
      isSeedTrainer: fc.boolean(),
      status: fc.constantFrom<TraineeStatus>('passed', 'inProgress', 'refreshNeeded'),
    })
    .map(({ status, ...more }) => operator(status, more));
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 20 }), (people) => {
      const areas = areasOf(people);
      expect(areas.reduce((sum, area) => sum + area.people, 0)).toBe(people.length);
      const readiness = readinessOf(people, 90);
      const figures = readinessFigures(readiness, areas, valuesOf(people), 5);
      const [operators] = valuesOf(people);
      expect(figures.untaught).toBe(areas.filter((area) => area.seedTrainers === 0).length);
      expect(figures.operators !== undefined).toBe(people.length > 0);
      expect(operators?.state === 'met').toBe(
        people.length > 0 && 10 * (operators?.count ?? 0) >= 9 * people.length,
      );
    }),
  );
});
