import fc from 'fast-check';
import { changeState, changeType } from '../../../src/change/contract';
import { decisionOutcome } from '../../../src/change/decision/contract';
import type { Change } from '../../../src/change/model/change';
import { anImpact } from '../../support/change/impact';

/** Request of a register in any state, with or without a decision; days in halves. */
export const arbitraryChange: fc.Arbitrary<Change> = fc
  .record({
    changeId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    state: fc.constantFrom(...changeState.options),
    type: fc.constantFrom(...changeType.options),
    halves: fc.nat({ max: 60 }),
    outcome: fc.option(fc.constantFrom(...decisionOutcome.options), { nil: undefined }),
    isVoided: fc.boolean(),
  })
  .map(({ changeId, state, type, halves, outcome, isVoided }) => ({
    engagementId: 'p1',
    changeId,
    version: 1,
    number: 1,
    revision: 1,
    type,
    state,
    title: 'Approve orders on the phone',
    what: 'Managers approve orders',
    why: '',
    doNothing: '',
    requesterAccountId: 'kim',
    raisedByAccountId: 'kim',
    side: 'client',
    impact: anImpact(halves / 2, { requirements: [] }),
    ...(outcome === undefined
      ? {}
      : {
          decision: {
            level: { key: 'sponsor', roles: ['sponsor'], accounts: [], mode: 'any' },
            hash: '0',
            figures: { days: halves / 2, vendorDays: halves / 2, clientDays: 0, cost: 0 },
            presentedAt: 0,
            votes: [],
            outcome,
            decidedAt: 0,
            revision: 1,
            ...(isVoided ? { voided: { accountId: 'kim', at: 1 } } : {}),
          },
        }),
    stays: [{ state, since: 0 }],
    effects: [],
    changed: { accountId: 'kim', at: 0 },
  }));
