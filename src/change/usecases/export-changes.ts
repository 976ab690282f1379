import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { ChangeView } from '../contract';
import type { ChangeExportPage, ExportedChange } from '../exchange/contract';
import { listChanges, type AskedChanges } from './list-changes';

/**
 * Requests of one call: Forge's largest page of a query. Each has at most 7,500 characters in its columns, 22 KB in
 * Chinese, so a page is half of the 5 MB that an answer may have.
 */
export const EXPORT_PAGE = 100;

/** A page of the register as a file has it, in the order of the register. */
export async function exportChanges(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  asked: AskedChanges,
): Promise<ChangeExportPage> {
  const { rows, register, cursor } = await listChanges(deps, access, asked, EXPORT_PAGE);
  return {
    rows: rows.map(exported),
    ...(cursor === undefined ? {} : { cursor }),
    currency: register.settings.values.currency,
    day: formatDay(statusDayOf(deps.clock)),
  };
}

function exported(change: ChangeView): ExportedChange {
  const { changeId, number, type, state, title, what, why, doNothing, neededBy, side } = change;
  const { requesterAccountId, ownerAccountId, waits, closingReason, figures } = change;
  const { issue, impact, decision } = change;
  const standing = decision?.voided === undefined ? decision : undefined;
  return {
    ...{ changeId, number, type, state, title, what, why, doNothing, neededBy, side },
    ...{ requesterAccountId, ownerAccountId, closingReason, figures },
    ...(waits === undefined ? {} : { waits }),
    ...(issue === undefined ? {} : { issueKey: issue.issueKey }),
    effort: impact?.effort ?? [],
    extraCost: impact?.extraCost ?? 0,
    ...(standing === undefined
      ? {}
      : {
          decision: {
            outcome: standing.outcome,
            day: formatDay(dayOfTime(standing.decidedAt)),
          },
        }),
  };
}
