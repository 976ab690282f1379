import type { RecordOperation } from '../../ports/record-store';
import { waitingRecord, waitingReference } from '../../waiting/records';
import { moduleExits } from '../model/module-exits';
import type { SignerList } from '../signoff/records';
import { exitFacts, type ExitState } from './read-exit-state';

/** People whose lists one transaction brings in line, beside what else it writes. */
const MOST_SIGNERS = 10;

/** Whom the signatures that are due wait for, and what that changes about the lists of people. */
export function listSigners(
  state: ExitState,
  now: number,
): { readonly listed: SignerList | undefined; readonly operations: readonly RecordOperation[] } {
  const { engagement, signoffs } = state;
  const before = signoffs.listed;
  const due = moduleExits(exitFacts(state)).filter(({ isDue }) => isDue);
  const { sponsor, approver } = engagement.draft.people;
  const signers = due.length === 0 ? [] : [...new Set([...approver, ...sponsor])];
  const accountIds = signers.slice(0, MOST_SIGNERS);
  const modules = due.map(({ module }) => module);
  if (sameList(before?.accountIds ?? [], accountIds) && sameList(before?.modules ?? [], modules)) {
    return { listed: before, operations: [] };
  }
  const since = before?.since ?? now;
  const place = { kind: 'sign' as const, engagementId: engagement.id, recordId: 'modules' };
  const gone = before?.accountIds.filter((each) => !accountIds.includes(each)) ?? [];
  return {
    listed: accountIds.length === 0 ? undefined : { accountIds, modules, since },
    operations: [
      ...gone.map((accountId): RecordOperation => ({
        type: 'delete',
        reference: waitingReference({ ...place, accountId }),
      })),
      ...accountIds.map((accountId): RecordOperation => ({
        type: 'set',
        record: waitingRecord({
          ...place,
          accountId,
          projectId: engagement.projectId,
          clientName: engagement.draft.clientName.trim(),
          what: 'uatSignoff',
          number: due.length,
          title: due.flatMap(({ name }) => (name === '' ? [] : [name])).join(' · '),
          since,
        }),
      })),
    ],
  };
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
