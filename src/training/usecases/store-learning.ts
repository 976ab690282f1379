import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { RecordOperation } from '../../ports/record-store';
import type { CertificateFacts } from '../certificate/contract';
import { dueCertificates } from '../model/issue-certificates';
import type { Learner } from '../model/learner';
import { certificateRecord, learnerRecord, rosterRecord } from '../people-records';
import type { RosterRow } from '../people/contract';
import { setOperation } from './edit-training';
import type { LearnerState } from './read-learner';
import { withPerson } from './read-people';

export interface LearningWrites {
  readonly learner: Learner;
  readonly row: RosterRow;
  readonly certificates: readonly CertificateFacts[];
  readonly operations: readonly RecordOperation[];
}

/**
 * What is written when somebody has learnt something: his progress, with the certificates that are due by it, and his line
 * of the roster where that says something else. A first progress is protected by the roster's version.
 * @param chapterId Of which he has begun now.
 * @param isRosterWritten Whether something new in the same transaction needs the version of his part of the roster.
 */
export function learningWrites(
  { clock, ids }: Pick<EngagementDeps, 'clock' | 'ids'>,
  { draft: { clientName } }: Engagement,
  { head, part, row: before, learner: known }: LearnerState,
  changed: Learner,
  chapterId: string,
  isRosterWritten = false,
): LearningWrites {
  const now = clock.now();
  const learner = { ...changed, version: known.version + 1 };
  const tracks = head.chapters.find((one) => one.chapterId === chapterId)?.tracks ?? [];
  const begun = before.tracks.filter(
    (track) => before.begun.includes(track) || tracks.includes(track),
  );
  const isBegun = begun.every((track) => before.begun.includes(track));
  const issuing = {
    now,
    today: formatDay(dayOfTime(now)),
    clientName,
    validity: head.settings.values.validity,
    ids: {
      manager: ids.next(),
      operator: ids.next(),
      administrator: ids.next(),
      seedTrainer: ids.next(),
    },
  };
  const due = dueCertificates(
    learner,
    isBegun ? before : { ...before, begun: [...new Set([...before.begun, ...begun])] },
    head.chapters,
    issuing,
  );
  const roster = withPerson({ ...part, version: part.version + 1 }, due.row);
  const rosterOperation: readonly RecordOperation[] =
    due.row === before && !isRosterWritten
      ? known.version > 0
        ? []
        : [{ type: 'check', reference: rosterRecord(part), ifVersion: part.version }]
      : [setOperation(rosterRecord(roster), part.version)];
  return {
    learner,
    row: due.row,
    certificates: due.certificates,
    operations: [
      ...rosterOperation,
      setOperation(learnerRecord(learner), known.version),
      ...due.certificates.map((one) => ({ type: 'set' as const, record: certificateRecord(one) })),
    ],
  };
}
