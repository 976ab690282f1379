import type { WorkIssue } from '../action/contract';
import type { Risk } from './risk';

/** An issue as it is now. */
interface SeenWork {
  readonly issueKey: string;
  readonly projectId: string;
  readonly category: 'new' | 'indeterminate' | 'done';
}

/**
 * The risk after something happened to issues that work on it: whether they are done, and where they are. It depends on
 * nothing but the issues as they are now.
 * @param asked Ids of issues that were looked at; those that were not seen are gone, or hidden from the app.
 * @returns The very same risk when there is nothing to take over.
 */
export function takenWork(
  risk: Risk,
  asked: ReadonlySet<string>,
  seen: ReadonlyMap<string, SeenWork>,
  projectId: string,
): Risk {
  const taken = Object.entries(risk.work ?? {}).map(([name, work]) => {
    const { issueId } = work;
    if (issueId === undefined || !asked.has(issueId)) return [name, work] as const;
    return [name, after(work, seen.get(issueId), projectId)] as const;
  });
  const isChanged = taken.some(([name, work]) => work !== risk.work?.[name]);
  return isChanged ? { ...risk, work: Object.fromEntries(taken) } : risk;
}

function after(work: WorkIssue, seen: SeenWork | undefined, projectId: string): WorkIssue {
  if (seen?.projectId !== projectId) {
    const place = seen === undefined ? 'gone' : 'moved';
    return work.place === place ? work : { ...work, place };
  }
  const now = { issueKey: seen.issueKey, isDone: seen.category === 'done', place: 'here' as const };
  const isSame =
    work.issueKey === now.issueKey && work.isDone === now.isDone && work.place === now.place;
  return isSame ? work : { ...work, ...now };
}
