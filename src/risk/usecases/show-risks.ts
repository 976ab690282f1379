import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { isShown, isWritten } from '../model/risk-issue';
import { isTellingDue } from '../model/risk-signals';
import { dueWork, hasDueWork } from '../model/risk-work';
import type { Risk } from '../model/risk';
import { readRisk, RISK_ENTITY } from '../records';
import { editRegister, readRegister } from './edit-register';
import { linkWorkIssues } from './link-work-issues';
import { makeRiskIssues } from './make-risk-issues';
import { makeWorkIssues } from './make-work-issues';
import { tellSignals } from './tell-signals';
import { writeRiskIssues } from './write-risk-issues';

/**
 * Risks of a slice: each may write itself and what its issue stands for, beside the head, of the 25 records that a
 * transaction of Forge may write.
 */
const SLICE = 11;
/** Risks whose band is looked at in one slice. */
const LOOK = 50;

type Deps = Pick<EngagementDeps, 'records' | 'issues' | 'notes' | 'clock' | 'ids'>;

/** Where the work goes on. */
export interface NextSlice {
  readonly waitSeconds?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Brings a slice of what Jira does not show yet in line: issues that are missing first, then edits, suggestions to be
 * told, issues that work on risks and their links, then the bands that another scoring model has moved. What is to be done is asked of an index and decided on the records.
 * @param cursor Where the walk through the bands goes on.
 * @returns undefined when nothing is left.
 */
export async function showRisks(
  deps: Deps,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<NextSlice | undefined> {
  const due = await risksBy(deps, engagement.id, 'due', SLICE);
  if (due.risks.length === 0) return showBands(deps, engagement, cursor);
  const state = await readRegister(
    deps,
    engagement.id,
    due.risks.map(({ riskId }) => riskId),
  );
  const { model } = state.head.scoring;
  const risks = [...state.risks.values()].filter((risk) => !isShown(risk, model));
  // The index is behind: what is left is shown already, and the next look finds what is new.
  if (risks.length === 0) return due.cursor === undefined ? undefined : {};
  const missing = risks.filter((risk) => risk.issue === undefined && !isWritten(risk, model));
  if (missing.length > 0) {
    const waitSeconds = await makeRiskIssues(deps, engagement, missing);
    return { waitSeconds };
  }
  const unwritten = risks.filter((risk) => !isWritten(risk, model));
  if (unwritten.length > 0) {
    await writeRiskIssues(deps, engagement, unwritten);
    return {};
  }
  return showRest(deps, engagement, risks);
}

/** What follows once the issues of risks are there and say what they shall: suggestions, then work. */
async function showRest(
  deps: Deps,
  engagement: Engagement,
  risks: readonly Risk[],
): Promise<NextSlice> {
  const untold = risks.filter(isTellingDue);
  const waitSeconds = untold.length === 0 ? undefined : await tellSignals(deps, engagement, untold);
  for (const risk of risks) {
    if (dueWork(risk).length > 0) {
      return { waitSeconds: await makeWorkIssues(deps, engagement, risk) };
    }
    if (hasDueWork(risk)) await linkWorkIssues(deps, engagement.id, risk);
  }
  return { waitSeconds };
}

async function showBands(
  deps: Pick<EngagementDeps, 'records' | 'issues' | 'clock'>,
  engagement: Engagement,
  cursor: string | undefined,
): Promise<NextSlice | undefined> {
  const { head } = await readRegister(deps, engagement.id);
  const { version, model } = head.scoring;
  if (version === (head.shownScoring ?? 0)) return undefined;
  const page = await risksBy(deps, engagement.id, 'shown', LOOK, cursor);
  const moved = page.risks.filter((risk) => !isWritten(risk, model));
  // What a slice leaves over is found again where the slice began.
  if (moved.length > 0) await writeRiskIssues(deps, engagement, moved.slice(0, SLICE));
  if (moved.length > SLICE) return { cursor };
  if (page.cursor !== undefined) return { cursor: page.cursor };
  await editRegister(deps, engagement.id, [], ({ head: now }) =>
    now.scoring.version === version ? { head: { shownScoring: version } } : undefined,
  );
  // Whoever replaced the model meanwhile has sent a message of his own.
  return undefined;
}

async function risksBy(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  jira: 'due' | 'shown',
  limit: number,
  cursor?: string,
): Promise<{ readonly risks: readonly Risk[]; readonly cursor: string | undefined }> {
  const page = await records.query({
    entity: RISK_ENTITY,
    index: 'by-jira',
    partition: [engagementId, jira],
    descending: true,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return { risks: page.records.map(readRisk), cursor: page.cursor };
}
