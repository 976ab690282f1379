import fc from 'fast-check';
import { changeState, changeType } from '../../../src/change/contract';
import { decisionOutcome } from '../../../src/change/decision/contract';
import { gatePasses } from '../../../src/change/gate/contract';
import { gateVerdict, type GatedChange } from '../../../src/change/model/gate-verdict';

const VOIDED = { accountId: 'anna', at: 1 };
const request = (changes: Partial<GatedChange>): GatedChange => ({
  state: 'approved',
  type: 'scopeChange',
  revision: 1,
  decision: { outcome: 'approved', revision: 1 },
  ...changes,
});
const decided = (
  outcome: 'approved' | 'approvedWithConditions' | 'rejected' | 'deferred',
  more: object = {},
) => ({ decision: { outcome, revision: 1, ...more } });

describe('a transition that asks for approval', () => {
  test.each<[string, Partial<GatedChange>]>([
    ['what is approved', {}],
    ['what is approved with conditions', decided('approvedWithConditions')],
    ['what is being done', { state: 'implementing' }],
    ['what is verified', { state: 'verified' }],
    ['what is closed', { state: 'closed' }],
    ['a defect that the lead released', { type: 'defect', decision: undefined }],
    ['an emergency that the lead released', { type: 'emergency', decision: undefined }],
    ['a clarification that was answered', { type: 'clarification', state: 'closed' }],
  ])('lets pass %s', (_what, changes) => {
    expect(gateVerdict(request(changes), 'approved')).toEqual({ isAllowed: true });
  });

  test.each<[string, Partial<GatedChange>, string]>([
    ['a draft', { state: 'draft', decision: undefined }, 'undecided'],
    [
      'what the client has before him',
      { state: 'clientDecision', decision: undefined },
      'undecided',
    ],
    ['what is rejected', { state: 'rejected', ...decided('rejected') }, 'rejected'],
    ['what is deferred', { state: 'deferred', ...decided('deferred') }, 'deferred'],
    ['what is withdrawn', { state: 'withdrawn' }, 'withdrawn'],
    ['an approval that an edit voided', decided('approved', { voided: VOIDED }), 'voided'],
    [
      'what went back after such an edit',
      { state: 'clientDecision', ...decided('approved', { voided: VOIDED }) },
      'voided',
    ],
    ['a state without its decision', { decision: undefined }, 'undecided'],
    ['an approval of an earlier revision', { revision: 2 }, 'undecided'],
    [
      'an emergency that the client refused afterwards',
      { type: 'emergency', state: 'implementing', ...decided('rejected') },
      'rejected',
    ],
  ])('refuses %s', (_what, changes, reason) => {
    expect(gateVerdict(request(changes), 'approved')).toEqual({ isAllowed: false, reason });
  });
});

describe('a transition that asks for more', () => {
  test('refuses what is approved and not verified', () => {
    expect(gateVerdict(request({ state: 'implementing' }), 'verified')).toEqual({
      isAllowed: false,
      reason: 'unverified',
    });
  });

  test('lets pass what is verified', () => {
    expect(gateVerdict(request({ state: 'verified' }), 'verified')).toEqual({ isAllowed: true });
  });
});

const anyRequest = fc.record({
  state: fc.constantFrom(...changeState.options),
  type: fc.constantFrom(...changeType.options),
  revision: fc.integer({ min: 1, max: 3 }),
  decision: fc.option(
    fc.record({
      outcome: fc.constantFrom(...decisionOutcome.options),
      revision: fc.integer({ min: 1, max: 3 }),
      voided: fc.option(fc.constant(VOIDED), { nil: undefined }),
    }),
    { nil: undefined },
  ),
});

test('what passes the stricter gate passes the other', () => {
  fc.assert(
    fc.property(anyRequest, (change) => {
      const verified = gateVerdict(change, 'verified').isAllowed;
      expect(!verified || gateVerdict(change, 'approved').isAllowed).toBe(true);
    }),
  );
});

test('no scope change passes before it is closed without an approval of this revision that counts', () => {
  fc.assert(
    fc.property(anyRequest, fc.constantFrom(...gatePasses.options), (change, passes) => {
      if (change.type !== 'scopeChange' || change.state === 'closed') return;
      const { decision, revision } = change;
      const counts =
        decision?.revision === revision &&
        decision.voided === undefined &&
        ['approved', 'approvedWithConditions'].includes(decision.outcome);
      expect(counts || !gateVerdict(change, passes).isAllowed).toBe(true);
    }),
  );
});
