import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { UatSummary } from '../contract';
import { cycleReference, readCycle } from '../cycle-records';
import { cycleSummary } from '../model/cycle-counts';
import { isRetestDue } from '../model/case-row';
import { moduleExits, uatFigures } from '../model/module-exits';
import { exitFacts, readExitState } from './read-exit-state';
import { uatRegisterView } from './uat-views';

/** What stands between here and go-live: the register's head, and its latest cycle. */
export async function summariseUat(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<UatSummary> {
  const state = await readExitState(deps, access.engagement);
  const { head, rows } = state;
  const record =
    state.cycle && (await deps.records.get(cycleReference(head.engagementId, state.cycle.number)));
  const cycle = record === undefined ? undefined : readCycle(record);
  const facts = exitFacts(state);
  return {
    register: uatRegisterView(head, access),
    retestDue: rows.filter(isRetestDue).length,
    ...uatFigures(facts),
    ...(cycle === undefined ? {} : { cycle: cycleSummary(cycle) }),
    burnUp: cycle?.burnUp ?? [],
    exits: moduleExits(facts),
  };
}
