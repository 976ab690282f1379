import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../../plan/model/calendar-day';
import type { ChapterRow } from '../../chapter/contract';
import type { ExamFacts, ExamTask, ExamView } from '../../exam/contract';
import {
  checklistIn,
  checklistReference,
  examRecord,
  examReference,
  pastExamRecord,
  readExam,
} from '../../exam/records';
import { reopened } from '../../model/exam/observing';
import { countsSince, progressIn } from '../../model/learner';
import { USUAL_EXAM_SHARE } from '../../register/contract';
import { editTraining, setOperation, type TrainingEdit } from '../edit-training';
import { learnerIn, learnerReferences, type LearnerState } from '../read-learner';
import { learningWrites } from '../store-learning';
import { knownRow } from '../training-views';
import { checkObserves, examView, observerReference, observes } from './exam-access';
import { examWrites, waitsForLearner, withExam } from './exam-writes';

interface Held {
  readonly accountId: string;
  readonly chapterId: string;
  readonly takeOver?: boolean | undefined;
}

/**
 * Begins the practical exam of somebody on a chapter, with its tasks as they are now. One that the caller holds already is
 * gone on with; one that somebody else holds is taken over where he says so, with its marks and without its signature.
 * @throws AppError FORBIDDEN for who may not hold exams, or would examine himself; NOT_FOUND for who does not learn here;
 *   INVALID where there is nothing to show; CONFLICT with who holds it.
 */
export async function holdExam(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'ids'>,
  access: RecordAccess<Engagement>,
  { accountId, chapterId, takeOver = false }: Held,
): Promise<ExamView> {
  const { engagement, caller, roles } = access;
  const key = { engagementId: engagement.id, accountId, chapterId };
  const tasks = checklistReference(engagement.id, chapterId);
  const references = unique([
    tasks,
    examReference(key),
    observerReference(engagement.id, caller.accountId),
    ...learnerReferences(engagement.id, accountId),
  ]);
  return editTraining<ExamView>(deps, engagement.id, references, (stored) => {
    checkObserves(observes(stored, access, roles), caller.accountId, accountId);
    const state = learnerIn(stored, accountId);
    if (state === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'traineeUnknown' });
    const record = stored.at(examReference(key));
    const before = record === undefined ? undefined : readExam(record);
    const view = (exam: ExamFacts) => examView(exam, caller.accountId, true);
    const now = deps.clock.now();
    if (before !== undefined && before.state !== 'closed') {
      if (before.observer === caller.accountId) return { answer: view(before) };
      if (!takeOver) throw heldBy(before);
      return takenOver(engagement, state, before, { observer: caller.accountId, now, view });
    }
    const row = knownRow(state.head, chapterId);
    const checklist = checklistIn(stored.at(tasks), engagement.id, chapterId);
    checkMayShow(state, row, checklist.tasks, formatDay(dayOfTime(now)));
    const exam = newExam(state, row, checklist.tasks, { observer: caller.accountId, now, before });
    const learner = withExam(state.learner, exam);
    const isFirst = state.learner.version === 0;
    const { operations } = learningWrites(deps, engagement, state, learner, chapterId, isFirst);
    return {
      answer: view(exam),
      operations: [
        ...operations,
        setOperation(examRecord(exam), before?.version ?? 0),
        ...(before === undefined ? [] : [setOperation(pastExamRecord(before), 0)]),
      ],
    };
  });
}

/** The observer and the learner may stand in the same part of the roster. */
function unique<Reference extends { readonly entity: string; readonly key: string }>(
  references: readonly Reference[],
): readonly Reference[] {
  return references.filter(({ key }, at) => references.findIndex((one) => one.key === key) === at);
}

function newExam(
  { head, learner }: LearnerState,
  { chapterId, title, material }: ChapterRow,
  tasks: readonly ExamTask[],
  about: {
    readonly observer: string;
    readonly now: number;
    readonly before: ExamFacts | undefined;
  },
): ExamFacts {
  const { observer, now, before } = about;
  return {
    ...{ engagementId: head.engagementId, accountId: learner.accountId, chapterId },
    ...{ title, material, observer, tasks, startedAt: now, changedAt: now },
    number: (before?.number ?? 0) + 1,
    version: (before?.version ?? 0) + 1,
    share: head.settings.values.examShare ?? USUAL_EXAM_SHARE,
    state: 'open',
    observations: [],
    signatures: {},
  };
}

function takenOver(
  engagement: Engagement,
  { learner }: LearnerState,
  before: ExamFacts,
  about: {
    readonly observer: string;
    readonly now: number;
    readonly view: (exam: ExamFacts) => ExamView;
  },
): TrainingEdit<ExamView> {
  const { observer, now, view } = about;
  const version = before.version + 1;
  const exam = { ...reopened(before), version, observer, changedAt: now };
  const wasSigned = before.state === 'observed';
  return {
    answer: view(exam),
    operations: [
      ...examWrites(learner, before, exam),
      ...(wasSigned ? [waitsForLearner(engagement, exam)] : []),
    ],
  };
}

function heldBy({ title, observer, changedAt }: ExamFacts): AppError {
  return new AppError({
    code: 'CONFLICT',
    key: 'examHeldByAnother',
    params: { item: title, accountId: observer, at: changedAt },
  });
}

/** @throws AppError for a chapter that has no exam, is not the learner's, or on which he has passed it already. */
function checkMayShow(
  { row: person, learner }: LearnerState,
  row: ChapterRow,
  tasks: readonly ExamTask[],
  today: string,
): void {
  if (row.isRetired) throw new AppError({ code: 'GONE', key: 'chapterRetired' });
  const own = person.tracks.filter((track) => row.tracks.includes(track));
  if (own.length === 0) throw invalid('chapterId', 'chapterNotTheirs');
  if (tasks.length === 0) throw invalid('chapterId', 'noExam');
  const { examined } = progressIn(learner, row.chapterId);
  const isShown = own.every(
    (track) =>
      examined?.material === row.material &&
      examined.at > countsSince(person.certificates[track], today),
  );
  if (isShown) throw invalid('chapterId', 'examPassed');
}
