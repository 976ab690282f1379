import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { UatSummary } from '../contract';
import { cycleReference, readCycle } from '../cycle-records';
import { cycleSummary } from '../model/cycle-counts';
import { isRetestDue } from '../model/case-row';
import { readRegister } from './read-cases';
import { uatRegisterView } from './uat-views';

/** What stands between here and go-live: the register's head, and its latest cycle. */
export async function summariseUat(
  deps: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
): Promise<UatSummary> {
  const { head, rows } = await readRegister(deps, access.engagement.id);
  const latest = head.cycles.filter(({ state }) => state !== 'cancelled').at(-1);
  const known = {
    register: uatRegisterView(head, access),
    retestDue: rows.filter(isRetestDue).length,
  };
  if (latest === undefined) return known;
  const record = await deps.records.get(cycleReference(head.engagementId, latest.number));
  return record === undefined ? known : { ...known, cycle: cycleSummary(readCycle(record)) };
}
