import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { UatSummary } from '../contract';
import { cycleReference, readCycle } from '../cycle-records';
import { cycleSummary } from '../model/cycle-counts';
import { isRetestDue } from '../model/case-row';
import { uatFigures } from '../model/module-exits';
import { exitFacts, readExitState } from './read-exit-state';
import { uatRegisterView } from './uat-views';

/** What stands between here and go-live: the register's head, and its latest cycle. */
export async function summariseUat(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<UatSummary> {
  const state = await readExitState(deps, access.engagement);
  const { head, rows } = state;
  const cycle =
    state.cycle && (await deps.records.get(cycleReference(head.engagementId, state.cycle.number)));
  return {
    register: uatRegisterView(head, access),
    retestDue: rows.filter(isRetestDue).length,
    ...uatFigures(exitFacts(state)),
    ...(cycle === undefined ? {} : { cycle: cycleSummary(readCycle(cycle)) }),
  };
}
