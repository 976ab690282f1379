import fc from 'fast-check';
import {
  bytesOf,
  EMPTY_SHELF,
  MOST_BYTES,
  MOST_OWN,
  MOST_RETIRED,
  ownKey,
  ownNumber,
  retired,
  shelved,
  textsFor,
  type OwnRisk,
  type OwnShelf,
} from '../../../src/risk/model/own-risks';
import {
  fieldNaming,
  isStanding,
  judged,
  MOST_WAITING,
  proposed,
  standing,
  type Proposal,
  type ProposalList,
} from '../../../src/risk/model/proposals';

const sentence = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  // Long, and three bytes a sign.
  fc.integer({ min: 300, max: 500 }).map((length) => '期'.repeat(length)),
);
const texts = fc.record({
  cause: sentence,
  event: sentence,
  effect: sentence,
  response: sentence,
  contingency: sentence,
});
const ownRisk: fc.Arbitrary<Omit<OwnRisk, 'number'>> = fc
  .record({ language: fc.constantFrom('en', 'zh'), texts, isTwice: fc.boolean() })
  .map(({ language, texts: written, isTwice }) => ({
    kind: 'threat',
    category: 'data',
    probability: 3,
    impact: 4,
    language,
    texts: isTwice ? { en: written, zh: written } : { [language]: written },
  }));

/** What happens to a shelf: one more, or the one of a place taken out. */
const BY = { accountId: 'x'.repeat(128), at: Date.UTC(2026, 10, 23) };
const shelfActs = fc.array(fc.oneof(ownRisk, fc.nat({ max: 30 })), { maxLength: 60 });

function shelfAfter(acts: readonly (Omit<OwnRisk, 'number'> | number)[]): OwnShelf {
  return acts.reduce<OwnShelf>((shelf, act) => {
    if (typeof act !== 'number') return shelved(shelf, act)?.shelf ?? shelf;
    const number = shelf.risks[act]?.number ?? 0;
    return retired(shelf, number, BY) ?? shelf;
  }, EMPTY_SHELF);
}

describe('a shelf of own risks', () => {
  test('gives no number twice, whatever is taken out, and fits one record', () => {
    fc.assert(
      fc.property(shelfActs, ownRisk, (acts, risk) => {
        const shelf = shelfAfter(acts);
        const numbers = shelf.risks.map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(shelf.last);
        expect(bytesOf(shelf.risks)).toBeLessThanOrEqual(MOST_BYTES);
        const next = shelved(shelf, risk);
        if (next !== undefined) expect(next.number).toBe(shelf.last + 1);
      }),
    );
  });

  test('keeps what is not taken out as it is, and knows what is not there', () => {
    fc.assert(
      fc.property(shelfActs, fc.integer({ min: 1, max: 60 }), (acts, number) => {
        const shelf = shelfAfter(acts);
        const after = retired(shelf, number, BY);
        const others = shelf.risks.filter((risk) => risk.number !== number);
        if (after === undefined) expect(others).toEqual(shelf.risks);
        else {
          const { version, last, retired: before } = shelf;
          const gone = shelf.risks.find((risk) => risk.number === number);
          const entry = { number, approved: gone?.approved, by: BY };
          const told = [...before, entry].slice(-MOST_RETIRED);
          expect(after).toEqual({ version: version + 1, last, risks: others, retired: told });
          expect(bytesOf(after)).toBeLessThanOrEqual(240 * 1024);
        }
      }),
    );
  });

  test('has room for so many that are there, not that ever were', () => {
    const [risk] = fc.sample(
      ownRisk.filter((one) => bytesOf(one) < 900),
      { numRuns: 1, seed: 1 },
    );
    const full = Array.from({ length: MOST_OWN }).reduce<OwnShelf>(
      (shelf) => (risk && shelved(shelf, risk)?.shelf) ?? shelf,
      EMPTY_SHELF,
    );
    expect(full.risks).toHaveLength(MOST_OWN);
    expect(risk && shelved(full, risk)).toBeUndefined();
    const left = retired(full, 7, BY) ?? full;
    expect(risk && shelved(left, risk)?.number).toBe(MOST_OWN + 1);
  });

  test('names each by a key that leads back, and reads it in the language wanted, or its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), ownRisk, (number, risk) => {
        expect(ownNumber(ownKey({ number }))).toBe(number);
        const own = { ...risk, number };
        const written = risk.texts[risk.language];
        for (const wanted of ['en', 'zh'] as const) {
          expect(textsFor(own, wanted)).toEqual(risk.texts[wanted] ?? written);
        }
      }),
    );
  });

  test('never takes less than what is stored of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const stored = Buffer.byteLength(JSON.stringify({ text }), 'utf8');
        expect(bytesOf({ text })).toBeGreaterThanOrEqual(stored);
      }),
    );
  });
});

const act = { accountId: 'a', at: 0 };
const proposal: fc.Arbitrary<Proposal> = fc
  .record({
    id: fc.nat({ max: 5_000 }),
    state: fc.constantFrom('waiting', 'approved', 'declined', 'withdrawn'),
    risk: ownRisk,
  })
  .map(({ id, state, risk }) => ({
    proposalId: `p${String(id)}`,
    riskId: `r${String(id)}`,
    state,
    by: act,
    ...(state === 'waiting' ? { risk } : { judged: { ...act, reason: '因'.repeat(400) } }),
    // Every other one is in the library still.
    ...(state === 'approved' ? { number: id % 2 === 0 ? 1 : 2 } : {}),
  }));
const proposals = fc.uniqueArray(proposal, {
  selector: ({ proposalId }) => proposalId,
  maxLength: 150,
});
/** More than fits one record, now and then. */
const manyProposals = fc.uniqueArray(proposal, {
  selector: ({ proposalId }) => proposalId,
  minLength: 120,
  maxLength: 150,
});
const shelf: OwnShelf = {
  version: 3,
  last: 2,
  retired: [],
  risks: [{ ...fc.sample(ownRisk, { numRuns: 1, seed: 1 })[0], number: 1 } as OwnRisk],
};

describe('proposals of an engagement', () => {
  test('lose nothing that waits or stands in the library when there is one more', () => {
    fc.assert(
      fc.property(manyProposals, ownRisk, (known, risk) => {
        const wanted: Proposal = {
          proposalId: 'new',
          riskId: 'n',
          state: 'waiting',
          by: act,
          risk,
        };
        const after = proposed({ version: 4, proposals: known }, wanted, shelf);
        const kept = known.filter((one) => isStanding(one, shelf));
        if (after === undefined) {
          expect(bytesOf([...kept, wanted])).toBeGreaterThan(MOST_BYTES);
          return;
        }
        expect(after.version).toBe(5);
        expect(after.proposals.at(-1)).toEqual(wanted);
        expect(after.proposals).toEqual(expect.arrayContaining([...kept]));
        expect(bytesOf(after.proposals)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      // Making a smaller example of so much takes minutes.
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('are full by what waits alone', () => {
    const of = (state: Proposal['state']): ProposalList => ({
      version: 1,
      proposals: Array.from({ length: MOST_WAITING }, (_, index) => ({
        proposalId: `p${String(index)}`,
        riskId: `r${String(index)}`,
        state,
        by: act,
        ...(state === 'approved' ? { number: 1 } : {}),
      })),
    });
    const wanted: Proposal = { proposalId: 'new', riskId: 'n', state: 'waiting', by: act };
    expect(proposed(of('waiting'), wanted, shelf)).toBeUndefined();
    for (const state of ['approved', 'declined', 'withdrawn'] as const) {
      expect(proposed(of(state), wanted, shelf)?.proposals).toHaveLength(MOST_WAITING + 1);
    }
  });

  test('stand in the way of the same risk while they wait or the library has it', () => {
    fc.assert(
      fc.property(proposal, (one) => {
        const list = { version: 1, proposals: [one] };
        const isThere = one.state === 'waiting' || one.number === 1;
        expect(standing(list, one.riskId, shelf)).toBe(isThere ? one : undefined);
        expect(standing(list, 'another', shelf)).toBeUndefined();
      }),
    );
  });

  test('keep no text of what was judged, and the others as they were', () => {
    fc.assert(
      fc.property(proposals, fc.nat({ max: 149 }), (known, at) => {
        const asked = known[at]?.proposalId ?? 'none';
        const word = { state: 'declined' as const, judged: { ...act, reason: 'No' } };
        const after = judged({ version: 1, proposals: known }, asked, word);
        for (const [index, one] of after.proposals.entries()) {
          if (one.proposalId !== asked) expect(one).toBe(known[index]);
          else expect(one).toMatchObject({ ...word, riskId: known[index]?.riskId });
          if (one.proposalId === asked) expect(one.risk).toBeUndefined();
        }
      }),
    );
  });
});

test('a text that names the client is found wherever the name stands, in any letters', () => {
  const name = fc.stringMatching(/^[a-z]{2,12}$/);
  fc.assert(
    fc.property(name, fc.constantFrom('', '. ', '期初', '"'), (client, edge) => {
      const text = `The plant${edge === '' ? ' ' : edge}${client.toUpperCase()}${edge} waits`;
      expect(fieldNaming(client, { cause: 'Nothing', effect: text })).toBe('effect');
      // As a part of another word it names nobody.
      expect(fieldNaming(client, { effect: `x${client}x` })).toBeUndefined();
    }),
  );
});
