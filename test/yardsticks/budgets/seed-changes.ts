import type { ChangeState } from '../../../src/change/contract';
import type { Change } from '../../../src/change/model/change';
import { recount } from '../../../src/change/model/change-counts';
import { newChangeRegisterHead } from '../../../src/change/model/register-head';
import { changeRecord, changeRegisterRecord } from '../../../src/change/records';
import { anImpact } from '../../support/change/impact';
import type { TestSite } from '../../support/site/a-site';
import { seedRecords } from './seed-records';

/** Nine of ten are open; every fifth waits for the client. */
const STATES: readonly ChangeState[] = [
  'draft',
  'submitted',
  'analysis',
  'vendorReview',
  'clientDecision',
  'approved',
  'submitted',
  'analysis',
  'clientDecision',
  'rejected',
];

const SHOWN = { issueKey: 'NWE-1', place: 'here', words: '0'.repeat(16) } as const;

/** Puts a whole register of changes into storage, as its writes would have left it. */
export function seedChanges(site: TestSite, engagementId: string, size: number): void {
  const changes = Array.from({ length: size }, (_, index) =>
    changeAt(engagementId, index, site.clock.now()),
  );
  const head = {
    ...newChangeRegisterHead(engagementId),
    version: 1,
    nextNumber: size + 1,
    counts: recount(changes),
  };
  seedRecords(site, [changeRegisterRecord(head), ...changes.map(changeRecord)]);
}

function changeAt(engagementId: string, index: number, now: number): Change {
  const state = STATES[index % STATES.length] ?? 'draft';
  const since = now - (index % 40) * 86_400_000;
  return {
    engagementId,
    changeId: `change-${String(index)}`,
    version: 1,
    number: index + 1,
    revision: 1,
    type: 'scopeChange',
    state,
    title: `Approve orders on the phone, ${String(index)}`,
    what: 'Managers approve purchase orders on their phones',
    why: 'They travel three days a week',
    doNothing: 'Orders wait until Friday',
    requesterAccountId: 'seed',
    raisedByAccountId: 'seed',
    side: 'client',
    impact: anImpact(1 + (index % 12)),
    stays: [{ state, since }],
    effects: [],
    // Jira says what the register says: nothing is left for the queue to do.
    issue: { ...SHOWN, issueId: String(900_000 + index), summary: `CR-${String(index + 1)}` },
    shownVersion: 1,
    changed: { accountId: 'seed', at: since },
  };
}
