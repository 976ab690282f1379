import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { rolesOf, sideOf } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { ChangeChanged, ChangeDraft } from '../contract';
import type { Change } from '../model/change';
import { isVendor } from '../model/change-acts';
import { changedFields } from '../model/change-history';
import { changedMeanwhile, known } from './change-errors';
import { actorOf, changeChanged } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState } from './edit-changes';
import { wakeChanges } from './wake-changes';

/**
 * Puts a request into the register under the next number. The same one, sent again by the same person because no
 * answer came, is answered as the first time.
 * @throws AppError CONFLICT for an id that another request has; INVALID naming the field.
 */
export async function raiseChange(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  draft: ChangeDraft,
): Promise<ChangeChanged> {
  const now = deps.clock.now();
  const decide = (before: ChangesState): ChangesEdit | undefined => {
    const wanted = raisedChange(before, access, draft, now);
    if (before.change !== undefined) {
      if (isSame(before.change, wanted)) return undefined;
      throw changedMeanwhile(before.change);
    }
    const { accountId, at } = wanted.changed;
    const fields = changedFields(undefined, wanted);
    return {
      change: { after: wanted, entry: { version: 1, at, accountId, act: 'raised', fields } },
      head: { nextNumber: before.head.nextNumber + 1 },
    };
  };
  const state = await editChanges(deps, access.engagement, draft.changeId, decide, () =>
    wakeChanges(deps, { engagementId: access.engagement.id, changeIds: [draft.changeId] }),
  );
  return changeChanged(state, access, known(state.change), now);
}

/** A request as its draft says, under the next number. @throws AppError INVALID for a requester that is not the caller's to name. */
export function raisedChange(
  state: ChangesState,
  access: RecordAccess<Engagement>,
  { requesterAccountId, ...draft }: ChangeDraft,
  now: number,
): Change {
  const { head, engagement } = state;
  const { accountId } = access.caller;
  const { people } = engagement.draft;
  const requester = requesterAccountId ?? accountId;
  if (requester !== accountId) {
    // Whoever could name another one as requester could afterwards decide on what is his own.
    if (!isVendor(actorOf(access, engagement))) {
      throw invalid('change.requesterAccountId', 'requesterNotYours');
    }
    if (rolesOf(people, requester).every((role) => role === 'viewer')) {
      throw invalid('change.requesterAccountId', 'requesterUnknown');
    }
  }
  const roles = rolesOf(people, requester).filter((role) => role !== 'viewer');
  return {
    ...draft,
    engagementId: engagement.id,
    version: 1,
    number: head.nextNumber,
    revision: 1,
    state: 'draft',
    requesterAccountId: requester,
    raisedByAccountId: accountId,
    side: roles.some((role) => sideOf(role) === 'client') ? 'client' : 'vendor',
    stays: [{ state: 'draft', since: now }],
    effects: [],
    changed: { accountId, at: now },
  };
}

/** Whether it is the very request, raised by the same person, and nobody has changed it since. */
function isSame(before: Change, wanted: Change): boolean {
  return (
    before.version === 1 &&
    before.changed.accountId === wanted.changed.accountId &&
    changedFields(before, wanted).length === 0
  );
}
