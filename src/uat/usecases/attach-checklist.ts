import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Checklist, ChecklistAttaching, IssueChecklists } from '../checklist/contract';
import { withChecklist } from '../model/checklist';
import { checklistLibrary } from './checklists';
import { editChecklists, readChecklistsOf } from './edit-checklists';

/**
 * Attaches a checklist of the library to an issue of the engagement's project that the caller may see, in the words of one
 * language. Sent again, it is answered as the first time.
 * @throws AppError NOT_FOUND for an issue that is elsewhere, INVALID for an unknown checklist, LIMIT for one too many.
 */
export async function attachChecklist(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'permissions' | 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  { issueId, checklistId, key, language }: ChecklistAttaching,
): Promise<IssueChecklists> {
  const [rights, found, seen, library] = await Promise.all([
    deps.permissions.ofCallerOnIssue(engagement.projectId, issueId),
    deps.issues.see([issueId]),
    readChecklistsOf(deps, engagement.id, issueId),
    checklistLibrary(),
  ]);
  const isHere = found.some(({ projectId }) => projectId === engagement.projectId);
  if (!isHere || !rights.has('BROWSE_PROJECTS')) {
    throw new AppError({ code: 'NOT_FOUND', key: 'issueNotHere' });
  }
  const chosen = library.find((one) => one.key === key);
  if (chosen === undefined) {
    throw new AppError({ code: 'INVALID', field: 'key', key: 'checklistUnknown' });
  }
  const added: Checklist = {
    checklistId,
    key,
    language,
    title: chosen.title[language],
    items: chosen.items.map((item) => ({
      itemId: item.key,
      version: 1,
      text: item.text[language],
      isDone: false,
      comment: '',
    })),
    attached: { accountId: caller.accountId, at: deps.clock.now() },
  };
  const { checklists } = await editChecklists(deps, seen, (before) => {
    const after = withChecklist(before, added);
    if (after === 'tooMany') throw new AppError({ code: 'LIMIT', key: 'tooManyChecklists' });
    return after === before ? undefined : after;
  });
  return { issueId, engagementId: engagement.id, checklists };
}
