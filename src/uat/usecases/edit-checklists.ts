import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import {
  checklistRecord,
  checklistReference,
  readChecklists,
  type StoredChecklists,
} from '../checklist/records';
import type { Checklist } from '../checklist/contract';

/** Others tick other items now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

type Deps = Pick<EngagementDeps, 'records'>;

/** The checklists of an issue; none of another engagement, to which it may have belonged before it was moved. */
export async function readChecklistsOf(
  { records }: Deps,
  engagementId: string,
  issueId: string,
): Promise<StoredChecklists> {
  const record = await records.get(checklistReference(issueId));
  const none = { issueId, engagementId, version: 0, checklists: [] };
  if (record === undefined) return none;
  const stored = readChecklists(record);
  return stored.engagementId === engagementId ? stored : { ...none, version: stored.version };
}

/**
 * Lets an edit be decided on the checklists of an issue and stores it; whoever writes in between makes it be decided anew.
 * @param first What was read of them before.
 * @param decide Pure. Undefined: there is nothing to do. It throws what it refuses.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function editChecklists(
  deps: Deps,
  first: StoredChecklists,
  decide: (checklists: readonly Checklist[]) => readonly Checklist[] | undefined,
): Promise<StoredChecklists> {
  let stored = first;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const checklists = decide(stored.checklists);
    if (checklists === undefined) return stored;
    const after = { ...stored, version: stored.version + 1, checklists };
    const record = checklistRecord(after);
    const isStored =
      stored.version === 0
        ? await deps.records.create(record)
        : await deps.records.transact([{ type: 'set', record, ifVersion: stored.version }]);
    if (isStored) return after;
    stored = await readChecklistsOf(deps, stored.engagementId, stored.issueId);
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}
