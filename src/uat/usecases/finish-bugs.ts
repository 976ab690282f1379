import * as z from 'zod/mini';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { readSrsState } from '../../srs/usecases/read-srs-state';
import { issueReference } from '../../thread/records';
import { bugClaimReference, readBugClaim } from '../bug-records';
import { knownRun } from './answer-run';
import { bugIdOf, madeBefore, makeBug } from './make-bug';
import { readRuns } from './read-runs';
import { storeBug } from './store-bug';

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>;

/** Records that one look-up of Forge's store may ask for. */
const AT_ONCE = 25;

const mark = z.lazy(() =>
  z.object({ engagement: z.string(), kind: z.literal('bug'), marker: z.string() }),
);

/**
 * Brings reports to their end whose issue nobody has heard of: found by its mark, or made.
 * @returns Those of which it cannot be known yet.
 */
export async function finishBugs(
  deps: Deps,
  engagement: Engagement,
  bugIds: readonly string[],
): Promise<readonly string[]> {
  const open: string[] = [];
  for (const bugId of bugIds) {
    if (!(await finish(deps, engagement, bugId))) open.push(bugId);
  }
  return open;
}

/** @returns whether nothing is left to do for it. */
async function finish(deps: Deps, engagement: Engagement, bugId: string): Promise<boolean> {
  const record = await deps.records.get(bugClaimReference(engagement.id, bugId));
  if (record === undefined) return true;
  const { claim } = readBugClaim(record);
  const { accountId, cycle, caseId, attempt, severity } = claim;
  const state = await readRuns(deps, engagement.id, cycle, [caseId]);
  const run = knownRun(state, caseId);
  if (run.bugs.some((bug) => bug.bugId === bugId)) return true;
  const before = await madeBefore(deps, engagement, bugId);
  if (before === undefined) return false;
  const made =
    before === 'mine'
      ? await makeBug(deps, engagement, bugId, claim, {
          run,
          cycle: state.cycle,
          requirements: (await readSrsState(deps, engagement.id)).requirements,
        })
      : before;
  const met = { bugId, issueId: made.issueId, key: made.issueKey, state: 'open' as const };
  await storeBug(deps, engagement, { ...met, severity, accountId, cycle, caseId, attempt });
  return true;
}

/**
 * Reports whose issue was made by a call that died before it could say so: an issue that carries the mark of a bug and
 * stands for nothing yet. The mark only says where to look: what is stored is what was reported.
 */
export async function strayBugs(
  deps: Pick<Deps, 'records' | 'issues'>,
  engagement: Pick<Engagement, 'id'>,
  issueIds: readonly string[],
): Promise<readonly string[]> {
  const unknown: string[] = [];
  for (let from = 0; from < issueIds.length; from += AT_ONCE) {
    const slice = issueIds.slice(from, from + AT_ONCE);
    const found = await deps.records.getMany(slice.map(issueReference));
    unknown.push(...slice.filter((id) => !found.has(`issue-record/${issueReference(id).key}`)));
  }
  if (unknown.length === 0) return [];
  const marks = await deps.issues.marksOf(unknown.slice(0, 100));
  return [...marks.values()].flatMap((value) => {
    const parsed = mark.safeParse(value);
    if (!parsed.success || parsed.data.engagement !== engagement.id) return [];
    return bugIdOf(parsed.data.marker) ?? [];
  });
}
