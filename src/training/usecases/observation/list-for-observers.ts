import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { engagementReference, readEngagement } from '../../../engagement/records';
import { dayOfTime } from '../../../plan/model/calendar-day';
import { planHeadReference } from '../../../plan/records';
import type { RecordOperation, RecordReference } from '../../../ports/record-store';
import { wakeWork } from '../../../thread/usecases/wake-work';
import { waitingRecord, waitingReference } from '../../../waiting/records';
import { isToRecord } from '../../model/observation/due';
import { listedObservers, relisted, type ListedObserver } from '../../model/observation/listed';
import {
  observersIn,
  observersRecord,
  observersReference,
} from '../../observation/observers-record';
import { editTraining, setOperation } from '../edit-training';
import type { PeopleRead } from '../read-people';
import { observablesOfAll, observationDaysIn, readRecorded } from './read-observations';

/** Lines that one transaction writes beside what is listed, and the head of the training. */
const AT_ONCE = 20;

/** Has the lists of observers brought in line, after one of them has recorded something. */
export function wakeObservers(
  deps: Pick<EngagementDeps, 'queue' | 'log'>,
  engagementId: string,
): Promise<void> {
  const message = { engagementId, isObserved: true };
  return wakeWork(
    deps,
    'handbook',
    message,
    'lists of observers are brought in line within the hour',
  );
}

/**
 * Puts into the lists of observers whom they are to go and see, one line for all of them. A day that passes makes it fall due,
 * so it is done every hour; what is in their lists is written where it is another than was listed, twice as once. What was
 * observed is read only where something could be due, so before go-live it costs one call.
 * @param people All who learn, as they were just read.
 */
export async function listForObservers(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
  { head, rows }: Pick<PeopleRead, 'head' | 'rows'>,
): Promise<void> {
  const reference = observersReference(engagementId);
  const found = await deps.records.getMany([
    engagementReference(engagementId),
    planHeadReference(engagementId),
    reference,
  ]);
  const foundAt = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  const record = foundAt(engagementReference(engagementId));
  if (record === undefined) return;
  const engagement = readEngagement(record);
  const days = observationDaysIn(head, foundAt);
  const today = dayOfTime(deps.clock.now());
  const unseen = observablesOfAll(rows, [], days, today);
  const all = unseen.some(({ state }) => isToRecord(state))
    ? observablesOfAll(rows, await readRecorded(deps, engagementId), days, today)
    : unseen;
  const wanted = listedObservers(all, rows, engagement.draft.people.lead);
  const { listed } = observersIn(foundAt(reference), engagementId);
  if (relisted(listed, wanted).length === 0) return;
  await listAs(deps, engagement, wanted);
}

async function listAs(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  wanted: readonly ListedObserver[],
): Promise<void> {
  const { id: engagementId } = engagement;
  const reference = observersReference(engagementId);
  for (let isDone = false; !isDone;) {
    isDone = await editTraining(deps, engagementId, [reference], ({ at }) => {
      const stored = observersIn(at(reference), engagementId);
      const changes = relisted(stored.listed, wanted);
      const now = changes.slice(0, AT_ONCE);
      if (now.length === 0) return { answer: true };
      const gone = new Set(now.map(({ accountId }) => accountId));
      const listed = [
        ...stored.listed.filter(({ accountId }) => !gone.has(accountId)),
        ...now.flatMap(({ line }) => line ?? []),
      ];
      const after = { ...stored, version: stored.version + 1, listed };
      return {
        answer: now.length === changes.length,
        // Nothing can be the condition of a record that is not there: the head stands in for it.
        ...(stored.version === 0 ? { head: {} } : {}),
        operations: [
          setOperation(observersRecord(after), stored.version),
          ...now.map((change) => lineOperation(engagement, change)),
        ],
      };
    });
  }
}

function lineOperation(
  { id: engagementId, projectId, draft: { clientName } }: Engagement,
  { accountId, line }: ReturnType<typeof relisted>[number],
): RecordOperation {
  const row = {
    ...{ accountId, kind: 'answer' as const, engagementId, projectId, clientName, title: '' },
    ...{ what: 'observation' as const, recordId: 'observations' },
    ...{ number: line?.open ?? 0, since: line?.since ?? 0 },
  };
  return line === undefined
    ? { type: 'delete', reference: waitingReference(row) }
    : { type: 'set', record: waitingRecord(row) };
}
