import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { RecordPage } from '../../ports/record-store';
import type { ChangeRecordView } from '../contract';
import { HISTORY_ENTITY } from '../../thread/history-records';
import { readChangeHistory, readPastDecision } from '../records';
import { courtStays, daysBySide } from '../model/waiting-days';
import { known } from './change-errors';
import { changeViewer, courtLines } from './change-views';
import { readChanges } from './edit-changes';

/** Acts, and earlier decisions, that one look shows. */
const MOST_ENTRIES = 50;

/**
 * One request with its history and its earlier decisions, the latest first.
 * @throws AppError NOT_FOUND when there is none.
 */
export async function getChange(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  changeId: string,
): Promise<ChangeRecordView> {
  const { engagement } = access;
  const latest = (kind: string): Promise<RecordPage> =>
    deps.records.query({
      entity: HISTORY_ENTITY,
      index: 'by-record',
      partition: [engagement.id, kind, changeId],
      descending: true,
      limit: MOST_ENTRIES,
    });
  const [state, history, decisions] = await Promise.all([
    readChanges(deps, engagement, changeId),
    latest('change'),
    latest('change-decision'),
  ]);
  const change = known(state.change);
  const now = deps.clock.now();
  const stays = courtStays(change.stays, courtLines(state), now);
  return {
    change: changeViewer(state, access, now)(change),
    history: history.records.map(readChangeHistory),
    pastDecisions: decisions.records.map(readPastDecision),
    court: { days: daysBySide(stays), stays },
  };
}
