import { AppError } from '../app-error';
import type { EngagementDeps } from '../engagement/deps';
import type { Engagement } from '../engagement/model/engagement';
import { engagementReference, projectIdIn, readEngagement } from '../engagement/records';
import type { ProjectRight } from '../ports/permissions';
import { issueReference, readIssueRecord } from '../thread/records';
import type { FoundIssue } from '../thread/usecases/open-issue';
import { checklistReference, readChecklists } from '../uat/checklist/records';

type Deps = Pick<EngagementDeps, 'records' | 'permissions'>;

/** An engagement with what its caller may do there. */
export interface LoadedRecord {
  readonly engagement: Engagement;
  /** The caller's, in the project that the record names. */
  readonly rights: ReadonlySet<ProjectRight>;
}

/**
 * The record, and the rights on its project: asked for at the same time, because the id tells the project. What
 * counts is the record's own word: where it names another project, that one is asked about.
 * @param issueId An issue that the caller must see besides; it may have been moved to another project.
 * @throws AppError NOT_FOUND when there is none.
 */
export async function loadRecord(
  deps: Deps,
  engagementId: string,
  issueId?: string,
): Promise<LoadedRecord> {
  const rightsIn = (projectId: string) =>
    issueId === undefined
      ? deps.permissions.ofCaller(projectId)
      : deps.permissions.ofCallerOnIssue(projectId, issueId);
  const supposedId = projectIdIn(engagementId);
  const [record, supposed] = await Promise.all([
    deps.records.get(engagementReference(engagementId)),
    supposedId === undefined ? undefined : rightsIn(supposedId),
  ]);
  if (record === undefined) throw notFound();
  const engagement = readEngagement(record);
  const rights =
    supposed !== undefined && supposedId === engagement.projectId
      ? supposed
      : await rightsIn(engagement.projectId);
  return { engagement, rights };
}

/**
 * What an issue is in the app, with the checklists that are attached to it, in one call.
 * @throws AppError NOT_FOUND for an issue that is nothing to it.
 */
export async function loadIssue(
  { records }: Pick<Deps, 'records'>,
  issueId: string,
): Promise<FoundIssue> {
  const references = [issueReference(issueId), checklistReference(issueId)];
  const found = await records.getMany(references);
  const [record, attached] = references.map(({ entity, key }) => found.get(`${entity}/${key}`));
  const lists = attached && readChecklists(attached);
  const known = record && readIssueRecord(record);
  if (known !== undefined) {
    // An issue that was moved may have checklists of the engagement that it came from.
    const isOwn = lists?.engagementId === known.engagementId;
    return { ...known, checklists: isOwn ? lists.checklists : [] };
  }
  if (lists === undefined) throw notFound();
  const { engagementId, checklists } = lists;
  return { issueId, engagementId, kind: 'checklist', recordId: issueId, checklists };
}

export function notFound(): AppError {
  return new AppError({ code: 'NOT_FOUND', key: 'notFound' });
}
