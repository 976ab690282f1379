import { AppError } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { summaryOf } from '../../engagement/model/expand-template';
import { makeIssues } from '../../engagement/usecases/make-issues';
import type { NewIssue } from '../../ports/issue-store';
import { requirementName } from '../../srs/requirement/contract';
import type { SrsState } from '../../srs/usecases/read-srs-state';
import { takenOver } from '../../thread/model/making-claim';
import { bugClaimRecord, bugClaimReference, readBugClaim, type BugClaim } from '../bug-records';
import type { CycleFacts } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { bugText } from '../model/bug-text';
import words from '../notice/bug-words.json';

/** Days after which nobody sends a report again. */
const CLAIM_DAYS = 30;
const LABELS = ['rollout', 'bug'];

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>;
type Owner = Pick<Engagement, 'id' | 'projectId' | 'draft'>;

/** An issue that Jira has. */
export interface MadeBug {
  readonly issueId: string;
  readonly issueKey: string;
}

/** In what a bug was met. */
interface BugSource {
  readonly run: RunFacts;
  readonly cycle: CycleFacts;
  /** The specification; undefined where it could not be read as a whole, and then the bug names no requirement. */
  readonly requirements: SrsState['requirements'] | undefined;
}

function namesOf({ requirementIds }: RunFacts, requirements: SrsState['requirements']) {
  return requirementIds
    .flatMap((id) => requirements.get(id) ?? [])
    .map(({ number, title }) => `${requirementName(number)} ${title}`);
}

/** Keeps a report before its issue is made. @returns false where it was kept before */
export function claimBug(
  { records, clock, ids }: Deps,
  { id }: Owner,
  bugId: string,
  report: Omit<BugClaim, 'worker' | 'since'>,
): Promise<boolean> {
  const claim = { ...report, worker: ids.next(), since: clock.now() };
  return records.create(bugClaimRecord(id, bugId, claim), CLAIM_DAYS);
}

/** Makes the issue of a report that nobody else is at. @throws AppError INVALID with Jira's words of refusal. */
export async function makeBug(
  { issues }: Pick<Deps, 'issues'>,
  engagement: Owner,
  bugId: string,
  claim: Omit<BugClaim, 'worker' | 'since'>,
  about: BugSource,
): Promise<MadeBug> {
  const [made] = await makeIssues(issues, [bugRow(engagement, bugId, claim, about)], new Map());
  if (made?.ok === true) return made;
  const reason = made?.reason ?? '';
  throw new AppError({ code: 'INVALID', field: 'bug', key: 'issueRefused', params: { reason } });
}

/**
 * What became of a report whose issue is not known: found by its mark; or not, and then whoever comes may make it once
 * Jira's search must know what an earlier call made.
 * @returns undefined while nobody can know.
 */
export async function madeBefore(
  { records, issues, clock, ids }: Deps,
  { id, projectId }: Owner,
  bugId: string,
): Promise<MadeBug | 'mine' | undefined> {
  const [found] = await issues.findByMarkers(projectId, id, [markerOf(bugId)]);
  if (found !== undefined) return found;
  const record = await records.get(bugClaimReference(id, bugId));
  if (record === undefined) return undefined;
  const { claim, version } = readBugClaim(record);
  const mine = takenOver(claim, ids.next(), clock.now());
  if (mine === undefined) return undefined;
  const next = bugClaimRecord(id, bugId, { ...claim, ...mine }, version + 1);
  const isMine = await records.transact([{ type: 'set', record: next, ifVersion: version }]);
  return isMine ? 'mine' : undefined;
}

function markerOf(bugId: string): string {
  return `bug:${bugId}`;
}

/** The id under which a bug was reported, by the mark of its issue. */
export function bugIdOf(marker: string): string | undefined {
  return /^bug:([\w-]{1,64})$/.exec(marker)?.[1];
}

function bugRow(
  engagement: Owner,
  bugId: string,
  claim: Omit<BugClaim, 'worker' | 'since'>,
  { run, cycle, requirements }: BugSource,
): NewIssue {
  const { mapping, language } = engagement.draft;
  const { severity, stepId, title, attempt, actual } = claim;
  return {
    projectId: engagement.projectId,
    issueTypeId: mapping.bug ?? mapping.task ?? '',
    summary: summaryOf(title),
    description: bugText(words[language], {
      ...{ run, cycle, attempt, stepId, severity, actual },
      requirements: requirements === undefined ? [] : namesOf(run, requirements),
    }),
    labels: [...LABELS, severity],
    mark: {
      engagement: engagement.id,
      kind: 'bug',
      phase: '',
      marker: markerOf(bugId),
      bug: {
        severity,
        module: run.module,
        caseId: run.caseId,
        ...(stepId === undefined ? {} : { stepId }),
      },
    },
  };
}
