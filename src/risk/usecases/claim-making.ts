import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { MarkedIssue } from '../../ports/issue-store';
import type { RegisterHead } from '../model/register-head';
import { editRegister } from './edit-register';

/** So long after a worker's last sign of life its call to Jira has ended, and search knows what it made. */
const SETTLING_MS = 300_000;

/** What a worker that may make issues is told: the register, and whether another one may have made some before it. */
type Claim =
  | { readonly isMine: false; readonly waitSeconds: number }
  | {
      readonly isMine: true;
      readonly head: RegisterHead;
      /** Issues that are there already, by mark: the oldest one of each. */
      readonly existing: ReadonlyMap<string, MarkedIssue>;
    };

/**
 * Stores that somebody is about to make issues. A run that finds this sign of another one waits until search must know
 * what that one made, and adopts it by its mark. Whoever has it takes it away together with what was made.
 */
export async function claimMaking(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  { id, projectId }: Engagement,
  markers: readonly string[],
): Promise<Claim> {
  const now = deps.clock.now();
  const worker = deps.ids.next();
  let left: { readonly since: number } | undefined;
  const { head } = await editRegister(deps, id, [], ({ head: { making } }) => {
    left = making;
    if (making !== undefined && now - making.since < SETTLING_MS) return undefined;
    return { head: { making: { worker, since: now } } };
  });
  if (head.making?.worker !== worker) {
    const waitMs = (head.making?.since ?? now) + SETTLING_MS - now;
    return { isMine: false, waitSeconds: Math.ceil(waitMs / 1000) };
  }
  const found = left === undefined ? [] : await deps.issues.findByMarkers(projectId, id, markers);
  return {
    isMine: true,
    head,
    existing: new Map([...found].reverse().map((issue) => [issue.marker, issue])),
  };
}
