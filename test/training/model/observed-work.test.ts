import fc from 'fast-check';
import { behaviourEffect } from '../../../src/training/model/observation/behaviour-effect';
import {
  observablesOf,
  type Observable,
  type StoredBrief,
} from '../../../src/training/model/observation/due';
import {
  fitsObservation,
  inOrder,
  nextDueDay,
} from '../../../src/training/model/observation/register';
import { countsOf, LEAST_OBSERVED, workOutcome } from '../../../src/training/observation/contract';
import { aBrief, CERTIFIED, certifiedDay, DAYS, KIM } from './support/a-brief';

describe('the list', () => {
  const today = certifiedDay + 45;
  const eve = { ...KIM, accountId: 'eve', department: 'Office' };
  const all = [
    ...observablesOf(KIM, [aBrief()], DAYS, today),
    ...observablesOf(eve, [], DAYS, today),
  ];

  test.each([
    [{}, 4],
    [{ state: 'open' }, 1],
    [{ state: 'coming' }, 2],
    [{ department: 'Office' }, 2],
    [{ round: 'first', accountId: 'kim' }, 1],
    [{ track: 'manager' }, 0],
  ] as const)('narrowed to %j', (filter, count) => {
    expect(all.filter((one) => fitsObservation(one, filter))).toHaveLength(count);
  });

  test('is in the order that was asked for', () => {
    const names = (order: 'due' | 'department' | 'recorded') =>
      inOrder(all, order).map(({ accountId, round }) => `${accountId} ${round}`);
    expect(names('due')).toEqual(['eve first', 'kim first', 'eve second', 'kim second']);
    expect(names('department')).toEqual(['eve first', 'eve second', 'kim first', 'kim second']);
    expect(names('recorded')[0]).toBe('kim first');
    expect(nextDueDay(all)).toBe('2026-05-01');
    expect(nextDueDay([])).toBeUndefined();
  });
});

describe('what is told of how people work', () => {
  function seen(index: number, brief: Partial<StoredBrief> = {}): Observable {
    const accountId = `p${String(index)}`;
    const {
      number: _number,
      track,
      round,
      ...short
    } = aBrief({
      ...{ at: CERTIFIED + index, ...brief },
    });
    return { accountId, track, round, department: 'Warehouse', state: 'done', seen: short };
  }
  const withHelp = { alone: 1, withHelp: 1, notUsed: 0, notSeen: 0 };
  const toldOf = (all: readonly Observable[]) => behaviourEffect(all, DAYS).rounds[0];

  test.each([
    [0, undefined],
    [LEAST_OBSERVED - 1, undefined],
    [LEAST_OBSERVED, { people: LEAST_OBSERVED, alone: 3, tickets: 2 }],
    [2 * LEAST_OBSERVED - 1, { people: LEAST_OBSERVED, alone: 3, tickets: 2 }],
    [2 * LEAST_OBSERVED, { people: 2 * LEAST_OBSERVED, alone: 5, tickets: 2 }],
  ])('of %i people', (count, told) => {
    const all = Array.from({ length: count }, (_, index) =>
      seen(index, index % 2 === 0 ? {} : { counts: withHelp }),
    );
    expect(toldOf(all)?.told).toEqual(told);
    expect(toldOf(all)?.observed).toBe(count);
  });

  test('who works alone on one track and with help on the other does not work alone', () => {
    const all = Array.from({ length: LEAST_OBSERVED }, (_, index) => seen(index));
    const other = seen(0, { track: 'manager', counts: withHelp });
    expect(toldOf([...all, other])?.told?.alone).toBe(LEAST_OBSERVED - 1);
  });

  test('one more observation changes nothing that is told, unless it makes a group full', () => {
    const outcome = fc.constantFrom(...workOutcome.options);
    const of = fc.tuple(fc.nat(12), fc.constantFrom('operator', 'manager'), outcome, fc.nat(9));
    fc.assert(
      fc.property(fc.array(of, { maxLength: 24 }), (list) => {
        const all: Observable[] = [];
        list.forEach(([index, track, done, tickets], order) => {
          if (all.some((one) => one.accountId === `p${String(index)}` && one.track === track))
            return;
          const before = toldOf(all);
          const counts = countsOf([{ chapterId: 'c', outcome: done }]);
          all.push(seen(index, { track, counts, tickets, at: CERTIFIED + order }));
          const after = toldOf(all);
          const groups = (count = 0) => Math.floor(count / LEAST_OBSERVED);
          if (groups(before?.observed) === groups(after?.observed)) {
            expect(after?.told).toEqual(before?.told);
          }
        });
      }),
    );
  });
});
