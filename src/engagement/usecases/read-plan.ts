import type { RecordStore } from '../../ports/record-store';
import type { Engagement } from '../model/engagement';
import { partsOf } from '../model/plan-part';
import { planPartReference, readPlanPart, type PlanPart } from '../plan-records';

/** All parts of a plan that are stored, in order: one platform call. */
export async function readPlanParts(
  records: RecordStore,
  engagement: Pick<Engagement, 'id' | 'itemCount'>,
): Promise<readonly PlanPart[]> {
  const found = await records.getMany(
    partsOf(engagement.itemCount).map((part) => planPartReference(engagement.id, part)),
  );
  return [...found.values()].map(readPlanPart).sort((a, b) => a.number - b.number);
}
