import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { RecordQuery } from '../../ports/record-store';
import type { RiskFilter, RiskPage } from '../contract';
import { fitsFilter } from '../model/risk-filter';
import type { Risk } from '../model/risk';
import { currentScore, scoresOfBand } from '../model/scores';
import { cellNumber, readRisk, RISK_ENTITY } from '../records';
import type { ScoringModel } from '../scoring/contract';
import { readRegister, type RegisterState } from './edit-register';
import { registerView, riskView } from './risk-views';

/** Risks that one call reads for a screen. */
const PAGE = 50;
/** Risks that one look-up takes beside the heads of register and plan. */
const READ_AT_ONCE = 23;

/** What of the register is asked for, in which order, and from where on. */
export interface AskedRisks {
  readonly filter: RiskFilter;
  readonly sort: 'score' | 'review';
  readonly cursor?: string | undefined;
}

/** A page of the register. What an index cannot tell is looked at risk by risk, so a page may be short. */
export async function listRisks(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  { filter, sort, cursor }: AskedRisks,
  limit = PAGE,
): Promise<RiskPage> {
  const { id } = access.engagement;
  const today = formatDay(statusDayOf(deps.clock));
  const state = await readRegister(deps, id);
  const { model } = state.head.scoring;
  // What is closed is reviewed no more: an index of its days would be read for nothing.
  if (filter.isOverdue === true && filter.group === 'closed') {
    return { rows: [], looked: 0, register: registerView(state, access, today) };
  }
  if (filter.isSignalled === true) {
    const rows = await signalledRisks(deps, state, { filter, sort }, today);
    return {
      rows: rows.map((risk) => riskView(risk, model, today)),
      looked: rows.length,
      register: registerView(state, access, today),
    };
  }
  const page = await deps.records.query({
    ...queryFor(id, filter, sort, model, today),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const risks = page.records.map(readRisk).filter((risk) => fitsFilter(risk, filter, model, today));
  return {
    rows: risks.map((risk) => riskView(risk, model, today)),
    looked: page.records.length,
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    register: registerView(state, access, today),
  };
}

/**
 * Only what watches can have a suggestion, and the head knows all of that, a few dozen: read by key, so that none is
 * missing because an index lags behind.
 */
async function signalledRisks(
  deps: Pick<EngagementDeps, 'records'>,
  { head }: RegisterState,
  { filter, sort }: Pick<AskedRisks, 'filter' | 'sort'>,
  today: string,
): Promise<readonly Risk[]> {
  const { model } = head.scoring;
  const watched = Object.keys(head.watched ?? {});
  const slices = Array.from({ length: Math.ceil(watched.length / READ_AT_ONCE) }, (_, number) =>
    watched.slice(number * READ_AT_ONCE, (number + 1) * READ_AT_ONCE),
  );
  const states = await Promise.all(
    slices.map((slice) => readRegister(deps, head.engagementId, slice)),
  );
  const risks = states
    .flatMap((state) => [...state.risks.values()])
    .filter((risk) => fitsFilter(risk, filter, model, today));
  return risks.sort((one, other) =>
    sort === 'score'
      ? currentScore(other) - currentScore(one)
      : (one.reviewDate ?? NO_REVIEW).localeCompare(other.reviewDate ?? NO_REVIEW),
  );
}

/** After every day that there is. */
const NO_REVIEW = '9999';

type Query = Omit<RecordQuery, 'limit' | 'cursor'>;

/** The index that leaves the fewest risks over. */
function queryFor(
  engagementId: string,
  filter: RiskFilter,
  sort: 'score' | 'review',
  model: ScoringModel,
  today: string,
): Query {
  const { group, band, category, phaseId, ownerAccountId, cell, isOverdue } = filter;
  const scores = band === undefined ? undefined : scoresOfBand(model, band);
  if (band !== undefined && scores === undefined) {
    throw new AppError({ code: 'INVALID', field: 'filter.band', key: 'bandUnknown' });
  }
  const by = (index: string, ...values: readonly (string | number)[]): Query => ({
    entity: RISK_ENTITY,
    index,
    partition: [engagementId, group, ...values],
    descending: true,
    ...(scores === undefined ? {} : { range: { condition: 'between', ...scores } }),
  });
  if (sort === 'review' || isOverdue === true) {
    return {
      entity: RISK_ENTITY,
      index: 'by-review',
      partition: [engagementId, group],
      ...(isOverdue === true
        ? { range: { condition: 'atMost', value: Number(today.replaceAll('-', '')) - 1 } }
        : {}),
    };
  }
  if (cell?.view === 'current') return by('by-cell', cellNumber(cell));
  if (ownerAccountId !== undefined) return by('by-owner', ownerAccountId);
  if (phaseId !== undefined) return by('by-phase', phaseId);
  if (category !== undefined) return by('by-category', category);
  return by('by-score');
}
