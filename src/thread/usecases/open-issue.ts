import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import { mayDo } from '../../access/roles';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { IssueFrame, IssueView } from '../contract';
import type { Checklist } from '../../uat/checklist/contract';
import type { IssueRecord, IssueRecordKind } from '../records';

/** What an issue is, and what is attached to it. */
export interface FoundIssue extends IssueRecord {
  readonly checklists: readonly Checklist[];
}

export type IssueDeps = Pick<EngagementDeps, 'records' | 'clock'>;

/** Puts what was read of an issue into the frame; undefined when the record that it stands for is gone. */
export type ShowIssue = (
  frame: IssueFrame,
  access: RecordAccess<Engagement>,
) => IssueView | undefined;

type ReadIssue = (deps: IssueDeps, issue: IssueRecord) => Promise<ShowIssue>;

/** How each kind is read: by keys, in one round trip. A new kind is one line; one without a panel shows nothing. */
const KINDS: Readonly<Partial<Record<IssueRecordKind, ReadIssue>>> = {
  risk: async (deps, issue) =>
    (await import('../../risk/usecases/show-risk-issue')).readRiskIssue(deps, issue),
  change: async (deps, issue) =>
    (await import('../../change/usecases/show-change-issue')).readChangeIssue(deps, issue),
  uatBug: async (deps, issue) =>
    (await import('../../uat/usecases/show-bug-issue')).readBugIssue(deps, issue),
  requirement: async (deps, issue) =>
    (await import('../../srs/usecases/show-requirement-issue')).readRequirementIssue(deps, issue),
  checklist: () => Promise.resolve((frame) => ({ ...frame, kind: 'checklist' })),
};

/** Reads what an issue stands for, before it is known who may see it. */
export async function readIssue(deps: IssueDeps, issue: FoundIssue): Promise<ShowIssue> {
  const show = (await KINDS[issue.kind]?.(deps, issue)) ?? (() => undefined);
  return (frame, access) => {
    const whole = { ...frame, checklists: issue.checklists };
    const view = show(whole, access);
    // A record without a panel, or one that is gone, leaves what is attached to its issue.
    return view ?? (issue.checklists.length > 0 ? { ...whole, kind: 'checklist' } : undefined);
  };
}

/** What the panel shows. @throws AppError NOT_FOUND when the issue stands for nothing any more. */
export function openIssue(access: RecordAccess<Engagement>, show: ShowIssue): IssueView {
  const { engagement, rights, roles, projectId } = access;
  const frame = {
    engagementId: engagement.id,
    projectId,
    clientName: engagement.draft.clientName.trim(),
    canWrite: mayDo('write', rights, roles),
    canTick: mayDo('takePart', rights, roles),
    checklists: [],
  };
  const view = show(frame, access);
  if (view === undefined) throw new AppError({ code: 'NOT_FOUND', key: 'notFound' });
  return view;
}
