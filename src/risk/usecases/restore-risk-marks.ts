import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { findForged } from '../../thread/usecases/find-forged';
import type { Risk } from '../model/risk';
import { isWritten } from '../model/risk-issue';
import { readRisk, RISK_ENTITY } from '../records';
import { editRegister, readRegister } from './edit-register';
import { riskMark } from './risk-rows';
import { wakeRegister } from './wake-register';

/** Risks of one look: as many as Jira shows in one call. */
const PAGE = 100;
/** Risks of one write, beside the head. */
const MOST_WRITTEN = 11;
/** After so many seconds the index knows what is due. */
const INDEX_SECONDS = 30;

/**
 * Compares the marks of a page of risks with what the app left in Jira, and makes those due that differ: they are written
 * again like any edit, and the walk goes on in a message of its own. People search by a mark; nothing is decided by it.
 */
export async function restoreRiskMarks(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'queue' | 'log' | 'clock'>,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<void> {
  const { id: engagementId } = engagement;
  const page = await deps.records.query({
    entity: RISK_ENTITY,
    index: 'by-jira',
    partition: [engagementId, 'shown'],
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  if (page.records.length === 0) return;
  const { model } = (await readRegister(deps, engagementId)).head.scoring;
  const marked = page.records.map(readRisk).flatMap((kept) => {
    const { issue, issueProblem } = kept;
    // Of another scoring model the bands follow by themselves; what Jira refuses it would refuse each hour again.
    if (issue?.place !== 'here' || issueProblem !== undefined || !isWritten(kept, model)) return [];
    return [{ kept, issueId: issue.issueId, mark: riskMark(engagement, kept, model) }];
  });
  const forged = await findForged(deps, marked);
  for (let from = 0; from < forged.length; from += MOST_WRITTEN) {
    await makeDue(deps, engagementId, forged.slice(from, from + MOST_WRITTEN));
  }
  if (forged.length > 0) await wakeRegister(deps, { engagementId }, INDEX_SECONDS);
  if (page.cursor === undefined) return;
  await wakeRegister(deps, { engagementId, isWalk: true, cursor: page.cursor });
}

async function makeDue(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
  forged: readonly Risk[],
): Promise<void> {
  const riskIds = forged.map(({ riskId }) => riskId);
  const compared = new Map(forged.map(({ riskId, version }) => [riskId, version]));
  await editRegister(deps, engagementId, riskIds, ({ risks }) => {
    // What was changed meanwhile is written in any case.
    const same = [...risks.values()].filter(
      ({ riskId, version }) => version === compared.get(riskId),
    );
    if (same.length === 0) return undefined;
    return { risks: same.map((risk) => ({ after: { ...risk, shownVersion: undefined } })) };
  });
}
