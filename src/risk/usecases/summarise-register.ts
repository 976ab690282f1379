import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RegisterSummary } from '../contract';
import { readRegister } from './edit-register';
import { registerView } from './risk-views';

/** The heat map and the exposure of a register, whatever its size by one read. */
export async function summariseRegister(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<RegisterSummary> {
  const { engagement, projectId } = access;
  const state = await readRegister(deps, engagement.id);
  return {
    clientName: engagement.draft.clientName.trim(),
    projectId,
    register: registerView(state, access, formatDay(statusDayOf(deps.clock))),
  };
}
