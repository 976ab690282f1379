import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { findForged } from '../../thread/usecases/find-forged';
import { srsIssuesReference } from '../issue-records';
import {
  afterLook,
  isAway,
  isUnwritten,
  type KnownIssue,
  type SrsIssues,
} from '../model/srs-issues';
import { issuesIn } from './edit-srs-issues';
import { readSrsState, type SrsState } from './read-srs-state';
import { requirementMark, saidNow } from './requirement-rows';
import { remember } from './write-requirement-issues';

/** Issues of one look: as many as Jira shows in one call. */
const PAGE = 100;

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock'>;
type Known = readonly [requirementId: string, known: KnownIssue];

/** Looks at issues in which something happened; those that are no requirement's are passed over. */
export async function lookAtIssues(
  deps: Deps,
  engagement: Engagement,
  issueIds: readonly string[],
): Promise<void> {
  if (issueIds.length === 0) return;
  const asked = new Set(issueIds);
  const { state, issues } = await read(deps, engagement);
  const own = allOf(issues).filter(([, { issue }]) => asked.has(issue?.issueId ?? ''));
  for (let from = 0; from < own.length; from += PAGE) {
    await look(deps, engagement, state, own.slice(from, from + PAGE));
  }
}

/**
 * Looks at a page of all issues, whether or not anything was heard of them.
 * @returns Where the walk goes on; undefined at its end.
 */
export async function walkThroughIssues(
  deps: Deps,
  engagement: Engagement,
  from: number,
): Promise<number | undefined> {
  const { state, issues } = await read(deps, engagement);
  const all = allOf(issues);
  await look(deps, engagement, state, all.slice(from, from + PAGE));
  return from + PAGE < all.length ? from + PAGE : undefined;
}

async function read(deps: Deps, { id }: Engagement) {
  const state = await readSrsState(deps, id, [srsIssuesReference(id)]);
  return { state, issues: issuesIn(state) };
}

/** In an order of their own, which stays while others are made. */
function allOf({ known }: SrsIssues): readonly Known[] {
  return Object.entries(known)
    .filter(([, { issue }]) => issue !== undefined)
    .sort(([, a], [, b]) => Number(a.issue?.issueId) - Number(b.issue?.issueId));
}

/** Notes what people wrote, and has marks written again that somebody changed: nothing is decided by them. */
async function look(
  deps: Deps,
  engagement: Engagement,
  state: SrsState,
  asked: readonly Known[],
): Promise<void> {
  if (asked.length === 0) return;
  const at = deps.clock.now();
  const texts = await deps.issues.textsOf(asked.map(([, { issue }]) => issue?.issueId ?? ''));
  const seen = asked.map(([id, before]) => {
    const issueId = before.issue?.issueId ?? '';
    const after = afterLook(before, saidNow(texts.get(issueId)), engagement.projectId, at);
    return { id, before, after, issueId };
  });
  const marked = seen.flatMap(({ id, after, issueId }) => {
    const requirement = state.requirements.get(id);
    // What is due is written in any case; what Jira refuses it would refuse each hour again.
    if (requirement === undefined || isUnwritten(requirement, after)) return [];
    if (isAway(after) || after.problem !== undefined) return [];
    return [{ kept: id, issueId, mark: requirementMark(engagement, requirement) }];
  });
  const marks = new Map([...texts].map(([id, { mark }]) => [id, mark]));
  const forged = new Set(
    await findForged({ issues: { marksOf: () => Promise.resolve(marks) } }, marked),
  );
  const changes = seen.flatMap(({ id, before, after }) => {
    const wanted = forged.has(id) ? { ...after, shown: undefined } : after;
    return wanted === before ? [] : [[id, before, wanted] as const];
  });
  await remember(deps, engagement.id, changes);
}
