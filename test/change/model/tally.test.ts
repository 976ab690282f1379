import fc from 'fast-check';
import { tally } from '../../../src/change/model/tally';
import type { DecisionLevel, DecisionOutcome, Vote } from '../../../src/change/decision/contract';

type Rule = Pick<DecisionLevel, 'mode' | 'quorum'>;

function vote(seat: string, outcome: DecisionOutcome): Vote {
  return { seat, by: seat, outcome, conditions: [], at: 0 };
}

const yes = (seat: string) => vote(seat, 'approved');
const no = (seat: string) => vote(seat, 'rejected');
const later = (seat: string) => vote(seat, 'deferred');

test.each<[string, Rule, readonly string[], readonly Vote[], ReturnType<typeof tally>]>([
  ['nobody has said anything', { mode: 'any' }, ['a', 'b'], [], { waitingFor: ['a', 'b'] }],
  [
    'one is enough',
    { mode: 'any' },
    ['a', 'b'],
    [yes('b')],
    { outcome: 'approved', waitingFor: [] },
  ],
  [
    'one refusal is enough',
    { mode: 'any' },
    ['a', 'b'],
    [no('a')],
    { outcome: 'rejected', waitingFor: [] },
  ],
  ['all means each', { mode: 'all' }, ['a', 'b'], [yes('a')], { waitingFor: ['b'] }],
  [
    'all have said yes',
    { mode: 'all' },
    ['a', 'b'],
    [yes('a'), yes('b')],
    { outcome: 'approved', waitingFor: [] },
  ],
  [
    'one of all says no',
    { mode: 'all' },
    ['a', 'b'],
    [yes('a'), later('b')],
    { outcome: 'deferred', waitingFor: [] },
  ],
  [
    'conditions of one are those of all',
    { mode: 'all' },
    ['a', 'b'],
    [vote('a', 'approvedWithConditions'), yes('b')],
    { outcome: 'approvedWithConditions', waitingFor: [] },
  ],
  [
    'a quorum of two has one',
    { mode: 'quorum', quorum: 2 },
    ['a', 'b', 'c'],
    [yes('a'), no('c')],
    { waitingFor: ['b'] },
  ],
  [
    'a quorum is reached',
    { mode: 'quorum', quorum: 2 },
    ['a', 'b', 'c'],
    [yes('a'), no('c'), yes('b')],
    { outcome: 'approved', waitingFor: [] },
  ],
  [
    'a quorum cannot be reached',
    { mode: 'quorum', quorum: 2 },
    ['a', 'b', 'c'],
    [later('a'), no('c')],
    { outcome: 'deferred', waitingFor: [] },
  ],
  [
    'a quorum of more than there are is everybody',
    { mode: 'quorum', quorum: 9 },
    ['a', 'b'],
    [yes('a'), yes('b')],
    { outcome: 'approved', waitingFor: [] },
  ],
  [
    'in order, the second waits',
    { mode: 'inOrder' },
    ['a', 'b', 'c'],
    [yes('a')],
    { waitingFor: ['b'] },
  ],
  [
    'in order, a refusal ends it',
    { mode: 'inOrder' },
    ['a', 'b', 'c'],
    [no('a')],
    { outcome: 'rejected', waitingFor: [] },
  ],
  [
    'whoever lost his role is not counted',
    { mode: 'any' },
    ['b'],
    [yes('a')],
    { waitingFor: ['b'] },
  ],
  ['nobody has a seat', { mode: 'all' }, [], [yes('a')], { waitingFor: [] }],
])('%s', (_, rule, seats, votes, expected) => {
  expect(tally(rule, seats, votes)).toEqual(expected);
});

const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ mode: fc.constantFrom('any', 'all', 'inOrder') }),
  fc.record({ mode: fc.constant('quorum' as const), quorum: fc.integer({ min: 1, max: 6 }) }),
);
const anySeats = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
const anyOutcome = fc.constantFrom<DecisionOutcome>(
  'approved',
  'approvedWithConditions',
  'rejected',
  'deferred',
);

test('when everybody has spoken it is decided, and before that somebody is waited for', () => {
  fc.assert(
    fc.property(
      anyRule,
      anySeats,
      fc.array(anyOutcome, { minLength: 5, maxLength: 5 }),
      (rule, seats, words) => {
        const votes = seats.map((seat, at) => vote(seat, words[at] ?? 'approved'));
        expect(tally(rule, seats, votes).outcome).toBeDefined();
        for (let spoken = 0; spoken < votes.length; spoken += 1) {
          const { outcome, waitingFor } = tally(rule, seats, votes.slice(0, spoken));
          expect(waitingFor.length > 0).toBe(outcome === undefined);
        }
      },
    ),
  );
});

test('nothing is approved against the word of everybody, and nothing refused that nobody refuses', () => {
  fc.assert(
    fc.property(anyRule, anySeats, anyOutcome, (rule, seats, word) => {
      const { outcome } = tally(
        rule,
        seats,
        seats.map((seat) => vote(seat, word)),
      );
      expect(outcome).toBe(word);
    }),
  );
});

test('a word of somebody without a seat changes nothing', () => {
  fc.assert(
    fc.property(
      anyRule,
      anySeats,
      fc.array(anyOutcome, { maxLength: 5 }),
      anyOutcome,
      (rule, seats, words, word) => {
        const votes = words.flatMap((outcome, at) => {
          const seat = seats[at];
          return seat === undefined ? [] : [vote(seat, outcome)];
        });
        expect(tally(rule, seats, [...votes, vote('outsider', word)])).toEqual(
          tally(rule, seats, votes),
        );
      },
    ),
  );
});
