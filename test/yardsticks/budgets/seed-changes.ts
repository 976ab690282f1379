import { createEntryStore } from '../../../local-site/kvs/entry-store';
import { spaceOf } from '../../../local-site/kvs/space';
import type { ChangeState } from '../../../src/change/contract';
import type { Change } from '../../../src/change/model/change';
import { recount } from '../../../src/change/model/change-counts';
import { newChangeRegisterHead } from '../../../src/change/model/register-head';
import { changeRecord, changeRegisterRecord } from '../../../src/change/records';
import { anImpact } from '../../support/change/impact';
import { manifestEntities } from '../../support/memory/manifest-entities';
import type { TestSite } from '../../support/site/a-site';

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

/** Puts a whole register of changes into storage, as its writes would have left it. */
export function seedChanges(site: TestSite, engagementId: string, size: number): void {
  const { database, clock } = site;
  const schemas = manifestEntities();
  const store = createEntryStore(database, clock, () => 0);
  const changes = Array.from({ length: size }, (_, index) =>
    changeAt(engagementId, index, clock.now()),
  );
  const head = {
    ...newChangeRegisterHead(engagementId),
    version: 1,
    nextNumber: size + 1,
    counts: recount(changes),
  };
  const records = [changeRegisterRecord(head), ...changes.map(changeRecord)];
  database.transaction(() => {
    for (const { entity, key, value } of records) {
      store.put(spaceOf(schemas, entity), key, JSON.stringify(value));
    }
  });
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
    changed: { accountId: 'seed', at: since },
  };
}
