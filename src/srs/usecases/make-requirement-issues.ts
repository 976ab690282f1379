import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { makeIssues, type MadeIssue } from '../../engagement/usecases/make-issues';
import type { RecordOperation } from '../../ports/record-store';
import { issueRecord } from '../../thread/records';
import { claimMaking } from '../../thread/usecases/claim-making';
import type { Requirement } from '../model/requirement';
import type { KnownIssue, SrsIssues } from '../model/srs-issues';
import { editSrsIssues } from './edit-srs-issues';
import { issueLeft, requirementMarker, requirementRow, saidOf } from './requirement-rows';

/** Each issue has a record of what it stands for, beside the one that knows them all, of the 25 of a transaction. */
const MOST_REMEMBERED = 24;
/** Issues of one slice: Jira makes 50 in one call, and two transactions remember so many. */
export const MOST_MADE = 2 * MOST_REMEMBERED;
/** Jira's words of a refusal: as much as there is room for, should it refuse every requirement. */
const MOST_REASON = 100;

type Made = readonly [requirement: Requirement, outcome: MadeIssue];

/**
 * Makes the issues of up to 48 requirements, each once.
 * @returns Seconds that the next slice has to wait; undefined for none.
 */
export async function makeRequirementIssues(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock' | 'ids'>,
  engagement: Engagement,
  requirements: readonly Requirement[],
): Promise<number | undefined> {
  const markers = requirements.map(({ requirementId }) => requirementMarker(requirementId));
  const claim = await claimMaking(deps, engagement, markers, async (decide) => {
    const stored = await editSrsIssues(deps, engagement.id, ({ making: before }) => {
      const making = decide(before);
      return making && { making };
    });
    return stored.making;
  });
  if (!claim.isMine) return claim.waitSeconds;
  const outcomes = await makeIssues(
    deps.issues,
    requirements.map((requirement) => requirementRow(engagement, requirement)),
    claim.existing,
  );
  const made = requirements.flatMap((requirement, index): readonly Made[] => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [[requirement, outcome]];
  });
  for (let from = 0; from < made.length; from += MOST_REMEMBERED) {
    const isLast = from + MOST_REMEMBERED >= made.length;
    await remember(deps, engagement, made.slice(from, from + MOST_REMEMBERED), isLast);
  }
  return undefined;
}

/** @param isLast Whether it ends the claim: until then another worker looks for what this one made. */
async function remember(
  deps: Pick<EngagementDeps, 'records'>,
  engagement: Engagement,
  made: readonly Made[],
  isLast: boolean,
): Promise<void> {
  await editSrsIssues(deps, engagement.id, ({ known }) => {
    const fresh = made.filter(([{ requirementId }]) => known[requirementId]?.issue === undefined);
    return {
      known: { ...known, ...afterMaking(engagement, fresh) },
      others: fresh.flatMap((one) => standsFor(engagement, one)),
      ...(isLast ? { making: null } : {}),
    };
  });
}

function afterMaking(engagement: Engagement, made: readonly Made[]): SrsIssues['known'] {
  return Object.fromEntries(
    made.map(([requirement, outcome]): readonly [string, KnownIssue] => {
      const { requirementId, version: shown } = requirement;
      if (!outcome.ok) {
        return [requirementId, { shown, problem: outcome.reason.slice(0, MOST_REASON) }];
      }
      const said = saidOf(engagement, requirement);
      return [requirementId, { shown, issue: issueLeft(outcome, said) }];
    }),
  );
}

function standsFor(
  { id: engagementId }: Engagement,
  [{ requirementId: recordId }, outcome]: Made,
): readonly RecordOperation[] {
  if (!outcome.ok) return [];
  const { issueId } = outcome;
  const record = issueRecord({ issueId, engagementId, kind: 'requirement', recordId });
  return [{ type: 'set', record }];
}
