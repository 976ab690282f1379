import fc from 'fast-check';
import type { Delegation } from '../../../src/change/decision/contract';
import { levelOf } from '../../../src/change/model/level-of';
import { DEFAULT_CHANGE_SETTINGS } from '../../../src/change/model/default-settings';
import { seatsFilledBy, seatsOf } from '../../../src/change/model/seats';

const people = { sponsor: ['sue', 'sam'], approver: ['ann'], lead: ['leo'] };
const away: Delegation = { from: 'sue', to: 'kim', firstDay: '2026-03-02', lastDay: '2026-03-06' };

test('seats are those with the roles in their order, then the named, each once', () => {
  const level = { roles: ['approver', 'sponsor'] as const, accounts: ['pat', 'ann'] };
  expect(seatsOf({ ...level, roles: [...level.roles] }, people, 'nobody')).toEqual([
    'ann',
    'sue',
    'sam',
    'pat',
  ]);
});

test('whoever asked for it has no seat, and fills none of another either', () => {
  fc.assert(
    fc.property(fc.constantFrom('sue', 'sam', 'ann', 'kim'), (requester) => {
      const seats = seatsOf(
        { roles: ['sponsor', 'approver'], accounts: ['kim'] },
        people,
        requester,
      );
      expect(seats).not.toContain(requester);
      const standIn: Delegation = { ...away, from: seats[0] ?? '', to: requester };
      expect(seatsFilledBy(requester, seats, [standIn], requester, '2026-03-03')).toEqual([]);
    }),
  );
});

test.each([
  ['the day before', '2026-03-01', []],
  ['the first day', '2026-03-02', ['sue']],
  ['the last day', '2026-03-06', ['sue']],
  ['the day after', '2026-03-07', []],
])('a delegation counts on its days: %s', (_, day, expected) => {
  expect(seatsFilledBy('kim', ['sue', 'sam'], [away], 'nobody', day)).toEqual(expected);
});

test.each([
  [0, false, 'approver'],
  [2, false, 'approver'],
  [2.5, false, 'sponsor'],
  [10, false, 'sponsor'],
  [10.5, false, 'steering'],
  [1, true, 'steering'],
])('%d days, go-live moved: %s, are for the %s', (days, movesGoLive, key) => {
  expect(levelOf(DEFAULT_CHANGE_SETTINGS.levels, days, movesGoLive)?.key).toBe(key);
});
