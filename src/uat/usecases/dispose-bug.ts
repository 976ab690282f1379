import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { openBugs } from '../model/exit-criteria';
import type { Disposing, Disposition, ExitView } from '../signoff/contract';
import { editSignoffs, type SignoffsEdit } from './edit-signoffs';
import { exitView, whatMay } from './exit-view';
import type { ExitState } from './read-exit-state';

/**
 * Says what is done about an open bug: mended before, put off until a day, or it stays, which only the client says. Sent
 * again by the same person it is answered as the first time.
 * @throws AppError FORBIDDEN for whoever has no say; NOT_FOUND for a bug that is not open; CONFLICT when somebody was
 *   quicker, with who and when; INVALID naming the field.
 */
export async function disposeBug(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  disposing: Disposing,
): Promise<ExitView> {
  const state = await editSignoffs(deps, access.engagement, (now) =>
    decide(now, access, disposing),
  );
  return exitView(state, access);
}

function decide(
  state: ExitState,
  access: RecordAccess<Engagement>,
  { seen, ...disposing }: Disposing,
): SignoffsEdit | undefined {
  const { accountId } = access.caller;
  const { issueId, kind, until, note } = disposing;
  const may = whatMay(state, access);
  if (!may.dispose) throw new AppError({ code: 'FORBIDDEN', key: 'forbidden' });
  if (kind === 'accept' && !may.acceptBugs) {
    throw new AppError({ code: 'FORBIDDEN', key: 'bugStaysIsClients' });
  }
  const { dispositions } = state.signoffs;
  const known = dispositions.find((each) => each.issueId === issueId);
  if (known !== undefined && isSame(known, disposing, accountId)) return undefined;
  if ((known?.sequence ?? 0) !== seen) throw decidedMeanwhile(known);
  const bugs = openBugs(state.rows);
  const bug = bugs.find((each) => each.issueId === issueId);
  if (bug === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'bugNotOpen' });
  if (kind === 'defer' && (until === undefined || until < state.today)) {
    throw invalid('disposition.until', until === undefined ? 'dayMissing' : 'dayIsOver');
  }
  if (kind === 'accept' && note === '') throw invalid('disposition.note', 'reasonMissing');
  const about = { issueId, key: bug.key, kind, note, ...(until === undefined ? {} : { until }) };
  return {
    type: 'uatBugDisposed',
    accountId,
    content: { ...about, severity: bug.severity },
    after: (sequence, at) => ({
      // What was decided on bugs that are done is in the journal alone.
      dispositions: [
        ...dispositions.filter(
          (each) => each.issueId !== issueId && bugs.some((open) => open.issueId === each.issueId),
        ),
        { ...about, accountId, at, sequence },
      ],
    }),
  };
}

function isSame(known: Disposition, wanted: Omit<Disposing, 'seen'>, accountId: string): boolean {
  return (
    known.accountId === accountId &&
    known.kind === wanted.kind &&
    known.until === wanted.until &&
    known.note === wanted.note
  );
}

function decidedMeanwhile(known: Disposition | undefined): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'decidedMeanwhile',
    params: { accountId: known?.accountId ?? '', at: known?.at ?? 0 },
  });
}
