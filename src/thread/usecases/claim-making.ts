import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { MarkedIssue } from '../../ports/issue-store';
import { secondsUntilFree, takenOver, type Making } from '../model/making-claim';

/** What a worker that may make issues is told: whether it may, and what another one has made before it. */
export type MakingClaim =
  | { readonly isMine: false; readonly waitSeconds: number }
  /** Issues that are there already, by mark: the oldest one of each, so that every worker adopts the same. */
  | { readonly isMine: true; readonly existing: ReadonlyMap<string, MarkedIssue> };

/** Stores what `decide` makes of the sign that somebody is making issues; what is stored then. */
type EditMaking = (
  decide: (making: Making | undefined) => Making | undefined,
) => Promise<Making | undefined>;

/**
 * Stores that somebody is about to make issues. A run that finds this sign of another one waits until search must know
 * what that one made, and adopts it by its mark. Whoever has it takes it away together with what was made.
 */
export async function claimMaking(
  { issues, clock, ids }: Pick<EngagementDeps, 'issues' | 'clock' | 'ids'>,
  { id, projectId }: Pick<Engagement, 'id' | 'projectId'>,
  markers: readonly string[],
  edit: EditMaking,
): Promise<MakingClaim> {
  const now = clock.now();
  const worker = ids.next();
  let left: Making | undefined;
  const stored = await edit((making) => {
    left = making;
    return takenOver(making, worker, now);
  });
  if (stored?.worker !== worker) {
    return { isMine: false, waitSeconds: secondsUntilFree(stored, now) };
  }
  const found = left === undefined ? [] : await issues.findByMarkers(projectId, id, markers);
  return {
    isMine: true,
    existing: new Map([...found].reverse().map((issue) => [issue.marker, issue])),
  };
}
