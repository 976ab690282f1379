import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RisksChanged } from '../contract';
import { signalsAnswered } from '../model/risk-signals';
import type { Risk } from '../model/risk';
import type { SignalName } from '../watch/contract';
import { changedMeanwhile } from './check-risk';
import { editRegister } from './edit-register';
import { risksChanged } from './risk-views';

/** A suggestion that is left aside, and why. */
interface Dismissal {
  readonly riskId: string;
  readonly signal: SignalName;
  readonly reason: string;
}

/**
 * Leaves a suggestion aside. The risk stays as it is, and its history says who did that and why. The same by the same
 * person, sent again because no answer came, is answered as the first time.
 * @throws AppError NOT_FOUND for a risk that there is not; CONFLICT when somebody answered it already, with who and when.
 */
export async function dismissSignal(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { riskId, signal, reason }: Dismissal,
): Promise<RisksChanged> {
  const { engagement, caller } = access;
  const by = { accountId: caller.accountId, at: deps.clock.now() };
  const state = await editRegister(deps, engagement.id, [riskId], ({ risks }) => {
    const before = risks.get(riskId);
    if (before === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'riskUnknown' });
    const signals = signalsAnswered(before.signals ?? [], signal, 'dismissed');
    if (signals === undefined) {
      if (isDone(before, signal, caller.accountId)) return undefined;
      throw changedMeanwhile(before);
    }
    const version = before.version + 1;
    const isShown = before.shownVersion === before.version;
    const after: Risk = {
      ...before,
      version,
      signals,
      changed: by,
      // Jira says nothing of it that would have to be written anew.
      ...(isShown ? { shownVersion: version } : {}),
    };
    return { risks: [{ after, entry: { version, ...by, act: 'dismissed', reason, fields: [] } }] };
  });
  return risksChanged(state, access, [riskId], formatDay(statusDayOf(deps.clock)));
}

function isDone({ signals = [], changed }: Risk, asked: SignalName, accountId: string): boolean {
  return (
    changed.accountId === accountId &&
    signals.some(
      ({ watchId, since, state }) =>
        watchId === asked.watchId && since === asked.since && state === 'dismissed',
    )
  );
}

/** CONFLICT: it was answered, or its watch was changed. */
export function signalGone(): AppError {
  return new AppError({ code: 'CONFLICT', key: 'signalAnswered' });
}
