import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Delegation } from '../decision/contract';
import { delegationProblem, delegationsAfter } from '../model/delegation-rules';
import { isOfClient } from '../model/live-seats';
import type { ChangeRegisterView } from '../register/contract';
import { forbidden } from './change-errors';
import { changeRegisterView, electorateOf } from './change-views';
import { editChanges, type ChangesEdit, type ChangesState } from './edit-changes';
import { wakeChanges } from './wake-changes';

/**
 * Lets somebody of the client decide in the caller's seats for some days, or ends that; it stands in the journal.
 * @param wanted Undefined ends it.
 * @throws AppError FORBIDDEN for whoever has no role of the client; INVALID naming the field.
 */
export async function delegateDecisions(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  access: RecordAccess<Engagement>,
  wanted: Omit<Delegation, 'from'> | undefined,
): Promise<ChangeRegisterView> {
  const from = access.caller.accountId;
  const now = deps.clock.now();
  const delegation = wanted && { ...wanted, from };
  const decide = (before: ChangesState): ChangesEdit | undefined => {
    const { people, today } = electorateOf(before, now);
    if (!isOfClient(people, from)) throw forbidden('noSayInChange');
    const known = before.head.delegations.find((each) => each.from === from);
    if (isSame(known, delegation)) return undefined;
    const problem =
      delegation && delegationProblem(delegation, (each) => isOfClient(people, each), today);
    if (problem !== undefined) throw invalid(problem.field, problem.key);
    return {
      head: {
        delegations: delegationsAfter(before.head.delegations, from, delegation, today),
      },
      journal: [
        {
          type: 'changeDelegated',
          at: now,
          accountId: from,
          content: { from, delegation: delegation === undefined ? null : { ...delegation } },
        },
      ],
    };
  };
  const state = await editChanges(deps, access.engagement, undefined, decide, () =>
    wakeChanges(deps, { engagementId: access.engagement.id, isLook: true }),
  );
  return changeRegisterView(state, access);
}

function isSame(known: Delegation | undefined, wanted: Delegation | undefined): boolean {
  return (
    known?.to === wanted?.to &&
    known?.firstDay === wanted?.firstDay &&
    known?.lastDay === wanted?.lastDay
  );
}
