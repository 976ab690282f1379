import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { rolesOf } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { moduleExits } from '../model/module-exits';
import type { ExitView, Waiver, Waiving } from '../signoff/contract';
import { editSignoffs, type SignoffsEdit } from './edit-signoffs';
import { exitView, whatMay } from './exit-view';
import { exitFacts, type ExitState } from './read-exit-state';

/**
 * The client lets a criterion be missing for a while: by name, with a reason. Sent again by the same person it is
 * answered as the first time.
 * @throws AppError FORBIDDEN for the vendor; CONFLICT when somebody was quicker, with who and when; INVALID for a day that
 *   is over, or a criterion that is not missing.
 */
export async function waiveCriterion(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  waiving: Waiving,
): Promise<ExitView> {
  const state = await editSignoffs(deps, access.engagement, (now) => decide(now, access, waiving));
  return exitView(state, access);
}

function decide(
  state: ExitState,
  access: RecordAccess<Engagement>,
  { seen, ...waiving }: Waiving,
): SignoffsEdit | undefined {
  const { accountId } = access.caller;
  if (!whatMay(state, access).waive) throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  const { waivers } = state.signoffs;
  const isIts = (each: Waiver) =>
    each.module === waiving.module && each.criterion === waiving.criterion;
  const known = waivers.find(isIts);
  if (known !== undefined && isSame(known, waiving, accountId)) return undefined;
  if ((known?.sequence ?? 0) !== seen) throw waivedMeanwhile(known);
  if (waiving.until < state.today) throw invalid('waiver.until', 'dayIsOver');
  const exit = moduleExits(exitFacts(state)).find(({ module }) => module === waiving.module);
  const value = exit?.criteria.find(({ criterion }) => criterion === waiving.criterion);
  if (value === undefined || value.state === 'met') {
    throw invalid('waiver.criterion', 'criterionNotMissing');
  }
  const role = rolesOf(state.engagement.draft.people, accountId)[0] ?? '';
  const { count, of, limit } = value;
  return {
    type: 'uatWaived',
    accountId,
    content: { ...waiving, role, side: 'client', count, of, limit },
    after: (sequence, at) => ({
      waivers: [
        ...waivers.filter((each) => !isIts(each)),
        { ...waiving, accountId, role, at, sequence },
      ],
    }),
  };
}

function isSame(known: Waiver, waiving: Omit<Waiving, 'seen'>, accountId: string): boolean {
  return (
    known.accountId === accountId &&
    known.reason === waiving.reason &&
    known.until === waiving.until &&
    known.name === waiving.name
  );
}

function waivedMeanwhile(known: Waiver | undefined): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'decidedMeanwhile',
    params: { accountId: known?.accountId ?? '', at: known?.at ?? 0 },
  });
}
