import fc from 'fast-check';
import type { Ballot, Delegation } from '../../../src/change/decision/contract';
import { fillableSeats, type Electorate } from '../../../src/change/model/live-seats';
import { listingStep, waitedFor, type Listed } from '../../../src/change/model/waiting-people';

const PEOPLE = ['ann', 'ben', 'cho', 'dee', 'eva', 'fay'];
const person = fc.constantFrom(...PEOPLE);
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];
const day = fc.constantFrom(...DAYS);

const electorate: fc.Arbitrary<Electorate> = fc.record({
  people: fc.record({
    sponsor: fc.uniqueArray(person),
    approver: fc.uniqueArray(person),
    keyUser: fc.uniqueArray(person),
  }),
  delegations: fc.array(
    fc.record({
      from: person,
      to: person,
      firstDay: day,
      lastDay: day,
    }) as fc.Arbitrary<Delegation>,
    { maxLength: 4 },
  ),
  today: day,
});
const vote = fc.record({
  seat: person,
  by: person,
  outcome: fc.constantFrom('approved' as const, 'rejected' as const),
  conditions: fc.constant([]),
  at: fc.constant(1),
});
const ballot: fc.Arbitrary<Ballot> = fc.record({
  level: fc.record({
    key: fc.constant('level'),
    roles: fc.uniqueArray(fc.constantFrom('sponsor' as const, 'approver' as const)),
    accounts: fc.uniqueArray(person, { maxLength: 2 }),
    mode: fc.constantFrom('any' as const, 'all' as const, 'inOrder' as const),
  }),
  hash: fc.constant('h'),
  figures: fc.constant({ days: 1, vendorDays: 1, clientDays: 0, cost: 0 }),
  presentedAt: fc.constantFrom(1_000, 2_000),
  votes: fc.uniqueArray(vote, { selector: ({ seat }) => seat, maxLength: 3 }),
});
const asked = fc.record({
  ballot: fc.option(ballot, { nil: undefined }),
  requesterAccountId: person,
});

test('a request waits for exactly those who may fill a seat that is asked', () => {
  fc.assert(
    fc.property(asked, electorate, (change, now) => {
      const { ballot: open, requesterAccountId } = change;
      const waiting = waitedFor(change, now);
      // Asked seat by seat: a ballot of that seat's holder alone.
      for (const one of PEOPLE) {
        const seats =
          open === undefined ? [] : fillableSeats(one, open.level, requesterAccountId, now);
        const isAsked = seats.some((seat) =>
          waitedFor(change, { ...now, delegations: [] }).includes(seat),
        );
        expect([one, waiting.includes(one)]).toEqual([one, isAsked]);
      }
    }),
  );
});

test('steps end with a list for each of them and for nobody else, whatever was there and however small a step', () => {
  const listed: fc.Arbitrary<Listed[]> = fc.uniqueArray(
    fc.record({ accountId: person, since: fc.constantFrom(1_000, 2_000) }),
    { selector: ({ accountId }) => accountId },
  );
  fc.assert(
    fc.property(
      asked,
      electorate,
      listed,
      fc.integer({ min: 1, max: 5 }),
      (change, now, before, most) => {
        const lists = new Map(before.map(({ accountId, since }) => [accountId, since]));
        let listedFor: readonly Listed[] = before;
        let step = listingStep({ ...change, listedFor }, now, most);
        while (step !== undefined) {
          expect(step.remove.length + step.add.length).toBeLessThanOrEqual(most);
          for (const { accountId } of step.remove) lists.delete(accountId);
          for (const { accountId, since } of step.add) lists.set(accountId, since);
          listedFor = step.after;
          const { isMore } = step;
          step = listingStep({ ...change, listedFor }, now, most);
          expect(step !== undefined).toBe(isMore);
        }
        const since = change.ballot?.presentedAt;
        expect([...lists].sort()).toEqual(
          waitedFor(change, now)
            .map((each) => [each, since])
            .sort(),
        );
        expect(new Map(listedFor.map((one) => [one.accountId, one.since]))).toEqual(lists);
      },
    ),
  );
});
