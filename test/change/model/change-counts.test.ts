import fc from 'fast-check';
import type { Change } from '../../../src/change/model/change';
import { countsAfter, recount, type ChangeCounts } from '../../../src/change/model/change-counts';
import { courtOf, isOpenState } from '../../../src/change/states/contract';
import { arbitraryChange } from './arbitrary-change';

test('whatever is written in whatever order, the sums are those of a recount', () => {
  fc.assert(
    fc.property(fc.array(arbitraryChange, { maxLength: 40 }), (writes) => {
      const register = new Map<string, Change>();
      let counts: ChangeCounts = {};
      for (const change of writes) {
        counts = countsAfter(counts, register.get(change.changeId), change);
        register.set(change.changeId, change);
      }
      expect(counts).toEqual(recount([...register.values()]));
      for (const change of register.values()) counts = countsAfter(counts, change, undefined);
      expect(counts).toEqual({});
    }),
  );
});

test('every request is open or closed, and whatever waits is open', () => {
  fc.assert(
    fc.property(fc.array(arbitraryChange, { maxLength: 20 }), (changes) => {
      const counts = recount(changes);
      const sum = (names: readonly string[]): number =>
        names.reduce((total, name) => total + (counts[name] ?? 0), 0);
      expect(sum(['open', 'closed'])).toBe(changes.length);
      expect(sum(Object.keys(counts).filter((name) => name.startsWith('state:')))).toBe(
        changes.filter(({ state }) => isOpenState(state)).length,
      );
      expect(sum(['waiting:client', 'waiting:vendor'])).toBe(
        changes.filter(({ state }) => courtOf(state) !== undefined).length,
      );
    }),
  );
});

test.each([
  ['approved', 'approved', false, 4],
  ['closed', 'approvedWithConditions', false, 4],
  ['approved', 'approved', true, undefined],
  ['withdrawn', 'approved', false, undefined],
  ['rejected', 'rejected', false, undefined],
  ['approved', undefined, false, undefined],
] as const)(
  'days of what is %s and was decided %s (voided: %s) count as %s',
  (state, outcome, isVoided, days) => {
    const [sample] = fc.sample(arbitraryChange, { numRuns: 1, seed: 1 });
    if (sample?.impact === undefined) throw new Error('There is no sample.');
    const decision =
      outcome === undefined
        ? undefined
        : {
            level: { key: 'a', roles: [], accounts: [], mode: 'any' as const },
            hash: '',
            figures: { days: 4, vendorDays: 4, clientDays: 0, cost: 0 },
            presentedAt: 0,
            votes: [],
            outcome,
            decidedAt: 0,
            revision: 1,
            ...(isVoided ? { voided: { accountId: 'kim', at: 1 } } : {}),
          };
    const impact = { ...sample.impact, effort: [{ role: 'consultant' as const, days: 4 }] };
    expect(recount([{ ...sample, state, impact, decision }]).approvedDays).toBe(days);
  },
);
