import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { Checklist, ChecklistTick, IssueChecklists } from '../checklist/contract';
import { ticked } from '../model/checklist';
import { editChecklists, readChecklistsOf } from './edit-checklists';

/**
 * Ticks an item of a checklist, or says something about it, for whoever takes part and sees the issue.
 * @throws AppError NOT_FOUND for what is not there, CONFLICT with who and when where somebody changed the same item.
 */
export async function tickItem(
  deps: Pick<EngagementDeps, 'records' | 'permissions' | 'clock'>,
  { engagement, caller, projectId }: RecordAccess<Engagement>,
  { issueId, engagementId, ...tick }: ChecklistTick,
): Promise<IssueChecklists> {
  const [rights, seen] = await Promise.all([
    deps.permissions.ofCallerOnIssue(projectId, issueId),
    readChecklistsOf(deps, engagement.id, issueId),
  ]);
  if (!rights.has('BROWSE_PROJECTS')) throw unknown();
  const act = { accountId: caller.accountId, at: deps.clock.now() };
  const { checklists } = await editChecklists(deps, seen, (before) => after(before, tick, act));
  return { issueId, engagementId, checklists };
}

function after(
  before: readonly Checklist[],
  tick: Parameters<typeof ticked>[1],
  act: Parameters<typeof ticked>[2],
): readonly Checklist[] | undefined {
  const ticking = ticked(before, tick, act);
  switch (ticking.kind) {
    case 'ticked':
      return ticking.checklists;
    case 'known':
      return undefined;
    case 'unknown':
      throw unknown();
    case 'conflict': {
      const { text, changed } = ticking.item;
      throw new AppError({
        code: 'CONFLICT',
        key: 'checklistItemChanged',
        params: { item: text, accountId: changed?.accountId ?? '', at: changed?.at ?? 0 },
      });
    }
  }
}

function unknown(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'checklistItemUnknown' });
}
