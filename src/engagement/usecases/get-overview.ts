import type { RecordReference, StoredRecord } from '../../ports/record-store';
import { readPlanHead, planHeadReference } from '../../plan/records';
import { formatDay } from '../../plan/model/calendar-day';
import type { PlanHead, PlanSummary } from '../../plan/model/plan-head';
import { planStanding, statusDayOf } from '../../plan/usecases/plan-standing';
import { summaryOf } from '../../plan/usecases/plan-summary';
import { feverOf, feverView } from '../../plan/usecases/plan-view';
import { readPlanState } from '../../plan/usecases/read-plan-state';
import { changeFigures } from '../../change/model/register-head';
import { changeRegisterReference, readChangeRegister } from '../../change/records';
import { readSrsIssues, srsIssuesReference } from '../../srs/issue-records';
import { srsFigures } from '../../srs/model/srs-head';
import { noIssues } from '../../srs/model/srs-issues';
import { readSrs, srsReference } from '../../srs/records';
import { figuresReference, readFigures } from '../../training/gate/records';
import { readSignoffs, signoffsReference } from '../../uat/signoff/records';
import { riskFigures } from '../../risk/model/register-summary';
import { readRegisterHead, registerReference } from '../../risk/records';
import type { Overview } from '../overview/contract';
import type { EngagementDeps } from '../deps';
import type { Engagement } from '../model/engagement';

/**
 * Whether go-live holds, and what waits for whom. The summary that every write leaves says it, so that it costs
 * the same for every plan; only when none was made today is the plan read for it.
 */
export async function getOverview(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagement: Engagement,
): Promise<Overview> {
  const found = await deps.records.getMany(overviewHeads(engagement.id));
  const heads = headsIn(found, engagement.id);
  const known = knownOverview(deps, engagement, heads);
  if (known !== undefined) return known;
  const today = statusDayOf(deps.clock);
  const state = await readPlanState(deps.records, engagement);
  const standing = planStanding(state, today);
  const fever = feverOf(state, standing);
  return overviewOf(engagement, { ...state.head, fever }, summaryOf(state, standing), heads);
}

/** Heads of an engagement's plan and of its registers, as they are stored. */
interface StoredHeads {
  readonly plan: StoredRecord | undefined;
  readonly register: StoredRecord | undefined;
  readonly changes: StoredRecord | undefined;
  readonly srs: StoredRecord | undefined;
  readonly srsIssues: StoredRecord | undefined;
  readonly uat: StoredRecord | undefined;
  readonly training: StoredRecord | undefined;
}

/** What an overview is made of, to be read at once. */
export function overviewHeads(engagementId: string): readonly RecordReference[] {
  return [
    planHeadReference(engagementId),
    registerReference(engagementId),
    changeRegisterReference(engagementId),
    srsReference(engagementId),
    srsIssuesReference(engagementId),
    signoffsReference(engagementId),
    figuresReference(engagementId),
  ];
}

/** The heads among records that were read at once. */
export function headsIn(
  found: ReadonlyMap<string, StoredRecord>,
  engagementId: string,
): StoredHeads {
  const at = ({ entity, key }: RecordReference) => found.get(`${entity}/${key}`);
  return {
    plan: at(planHeadReference(engagementId)),
    register: at(registerReference(engagementId)),
    changes: at(changeRegisterReference(engagementId)),
    srs: at(srsReference(engagementId)),
    srsIssues: at(srsIssuesReference(engagementId)),
    uat: at(signoffsReference(engagementId)),
    training: at(figuresReference(engagementId)),
  };
}

/** The same out of the heads, for whoever has read them; undefined when no summary was made today. */
export function knownOverview(
  { clock }: Pick<EngagementDeps, 'clock'>,
  engagement: Engagement,
  heads: StoredHeads,
): Overview | undefined {
  const head = heads.plan && readPlanHead(heads.plan);
  return head?.summary?.statusDay === formatDay(statusDayOf(clock))
    ? overviewOf(engagement, head, head.summary, heads)
    : undefined;
}

function overviewOf(
  engagement: Engagement,
  head: PlanHead,
  summary: PlanSummary,
  { register, changes, srs, srsIssues, uat, training }: StoredHeads,
): Overview {
  const { health, reason, ...facts } = summary;
  const figures = uat && readSignoffs(uat).figures;
  return {
    engagementId: engagement.id,
    clientName: engagement.draft.clientName,
    ...facts,
    health: { state: health, reason, rule: head.settings.rule },
    fever: head.fever.map(feverView),
    ...(register === undefined ? {} : { risks: riskFigures(readRegisterHead(register)) }),
    ...(changes === undefined ? {} : { changes: changeFigures(readChangeRegister(changes)) }),
    ...(srs === undefined
      ? {}
      : {
          srs: srsFigures(
            readSrs(srs),
            srsIssues === undefined ? noIssues(engagement.id) : readSrsIssues(srsIssues),
          ),
        }),
    ...(figures === undefined ? {} : { uat: figures }),
    ...(training === undefined ? {} : { training: readFigures(training) }),
  };
}
