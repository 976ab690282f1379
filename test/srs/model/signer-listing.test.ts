import * as fc from 'fast-check';
import { signerListing, type ListedSigner } from '../../../src/srs/model/signer-listing';
import type { SrsBaseline } from '../../../src/srs/baseline/contract';

const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 });
const roles = fc.record({ lead: people, sponsor: people, approver: people, keyUser: people });
const signature = (side: 'vendor' | 'client') => ({
  ...{ side, accountId: 'x', role: 'lead' as const, at: 1, sequence: 1 },
});
const baseline = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom('inSignOff' as const, 'signed' as const, 'void' as const),
  hash: fc.constant('h'),
  at: fc.constant(7),
  by: fc.constant('a'),
  reason: fc.constant('Agreed'),
  total: fc.constant(1),
  signatures: fc.subarray([signature('vendor'), signature('client')]),
});
const listed = fc.uniqueArray(
  fc.record({ accountId: fc.constantFrom('a', 'b', 'c', 'z'), number: fc.nat(4) }),
  { selector: ({ accountId }) => accountId },
);

test('steps of any size end with the lists of exactly those who may still sign', () => {
  fc.assert(
    fc.property(
      fc.array(baseline, { maxLength: 2 }),
      roles,
      listed,
      fc.integer({ min: 1, max: 4 }),
      (baselines, who, before, most) => {
        const lists = new Map<string, number>(before.map((one) => [one.accountId, one.number]));
        let known: readonly ListedSigner[] = before;
        for (;;) {
          const step = signerListing({ baselines, listed: known }, who, most);
          if (step === undefined) break;
          expect(step.remove.length + step.add.length).toBeLessThanOrEqual(most);
          for (const one of step.remove) lists.delete(one);
          for (const one of step.add) lists.set(one, step.baseline?.number ?? 0);
          known = step.listed;
        }
        const open = baselines.find(({ state }) => state === 'inSignOff');
        expect([...lists].sort()).toEqual(
          known.map(({ accountId, number }) => [accountId, number]).sort(),
        );
        expect([...lists.values()].every((number) => number === open?.number)).toBe(true);
        expect([...lists.keys()].sort()).toEqual(open === undefined ? [] : expected(open, who));
      },
    ),
  );
});

/** Told apart from the code under test: whoever decides for the client, and leads who are not the client's. */
function expected(
  { signatures }: SrsBaseline,
  { lead, sponsor, approver, keyUser }: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const isDone = (side: string) => signatures.some((one) => one.side === side);
  const client = new Set([...(sponsor ?? []), ...(approver ?? [])]);
  const vendor = (lead ?? []).filter((one) => !client.has(one) && !(keyUser ?? []).includes(one));
  return [...(isDone('client') ? [] : client), ...(isDone('vendor') ? [] : vendor)].sort();
}
