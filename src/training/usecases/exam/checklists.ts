import { AppError, invalid } from '../../../app-error';
import type { RecordAccess } from '../../../access/define-function';
import type { EngagementDeps } from '../../../engagement/deps';
import type { Engagement } from '../../../engagement/model/engagement';
import type { ChecklistDraft, ChecklistView } from '../../exam/contract';
import {
  checklistIn,
  checklistRecord,
  checklistReference,
  type Checklist,
} from '../../exam/records';
import { editLearnt } from '../due/edit-learnt';
import { readTraining, setOperation } from '../edit-training';
import { learnerReferences } from '../read-learner';
import { examSeenByWriter } from '../seen-by-writer';
import { knownRow, withRow } from '../training-views';

/**
 * The tasks of a chapter's practical exam; without any it has none.
 * @throws AppError NOT_FOUND without the chapter; FORBIDDEN for who still has to show them.
 */
export async function showChecklist(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement, caller: { accountId } }: RecordAccess<Engagement>,
  chapterId: string,
): Promise<ChecklistView> {
  const reference = checklistReference(engagement.id, chapterId);
  const references = [reference, ...learnerReferences(engagement.id, accountId)];
  const state = await readTraining(deps, engagement.id, references);
  const { title } = examSeenByWriter(state, accountId, chapterId, deps.clock.now());
  return viewOf(checklistIn(state.at(reference), engagement.id, chapterId), title);
}

/**
 * Replaces the tasks of a chapter's practical exam; exams that are being held keep those that they began with. The same by
 * the same person, sent again because no answer came, is answered as the first time.
 * @throws AppError CONFLICT with who and when where somebody replaced them since; INVALID for a task that is there twice.
 */
export async function writeChecklist(
  deps: Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>,
  { engagement, caller }: RecordAccess<Engagement>,
  chapterId: string,
  draft: ChecklistDraft,
): Promise<ChecklistView> {
  const ids = draft.tasks.map(({ taskId }) => taskId);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (twice >= 0) throw invalid(`checklist.tasks.${String(twice)}.taskId`, 'examTaskTwice');
  const reference = checklistReference(engagement.id, chapterId);
  const changed = { accountId: caller.accountId, at: deps.clock.now() };
  return editLearnt(deps, engagement.id, [reference], ({ head, at }) => {
    const row = knownRow(head, chapterId);
    const before = checklistIn(at(reference), engagement.id, chapterId);
    if (before.version !== draft.version) {
      if (isDone(before, draft, caller.accountId)) return { answer: viewOf(before, row.title) };
      throw replacedMeanwhile(before, row.title);
    }
    const version = before.version + 1;
    const after = { ...before, tasks: draft.tasks, version, changed };
    const { examTasks: _, ...others } = row;
    const count = draft.tasks.length;
    const counted = count === 0 ? others : { ...others, examTasks: count };
    return {
      answer: viewOf(after, row.title),
      head: { chapters: withRow(head.chapters, counted) },
      operations: [setOperation(checklistRecord(after), before.version)],
    };
  });
}

function viewOf({ chapterId, version, tasks }: Checklist, title: string): ChecklistView {
  return { chapterId, title, version, tasks };
}

function isDone(known: Checklist, draft: ChecklistDraft, accountId: string): boolean {
  return (
    known.version === draft.version + 1 &&
    known.changed?.accountId === accountId &&
    JSON.stringify(known.tasks) === JSON.stringify(draft.tasks)
  );
}

function replacedMeanwhile({ changed }: Checklist, title: string): AppError {
  if (changed === undefined) return new AppError({ code: 'NOT_FOUND', key: 'chapterUnknown' });
  return new AppError({
    code: 'CONFLICT',
    key: 'checklistReplaced',
    params: { item: title, ...changed },
  });
}
