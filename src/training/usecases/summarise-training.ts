import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { TrainingSummary } from '../contract';
import { personRow, readinessOf } from '../model/readiness';
import { readPeople } from './read-people';
import { trainingRegisterView } from './training-views';

/** The handbook in short, and who is ready for go-live: one call, whatever the number of people. */
export async function summariseTraining(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
): Promise<TrainingSummary> {
  const { head, rows } = await readPeople(deps, access.engagement.id);
  const today = formatDay(dayOfTime(deps.clock.now()));
  const people = rows.map((row) => personRow(row, head.chapters, today));
  return {
    register: trainingRegisterView(head, access),
    chapters: head.chapters,
    readiness: readinessOf(people, head.settings.values.target),
  };
}
