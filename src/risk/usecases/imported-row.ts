import { AppError, type ErrorDetail } from '../../app-error';
import type { Engagement } from '../../engagement/model/engagement';
import type { RiskState } from '../contract';
import type { ComparedRow, RowOutcome } from '../exchange/import/contract';
import { changedFields } from '../model/risk-history';
import { isReasonDue, movesFrom } from '../states/contract';
import type { Risk } from '../model/risk';
import type { ScoringModel } from '../scoring/contract';
import { changedRisk } from './change-risks';
import { checkRisk, checkSequel } from './check-risk';
import type { RiskEdit } from './edit-register';
import { raised } from './raise-risk';

/** What rows are judged by. */
export interface Surroundings {
  readonly engagement: Engagement;
  readonly model: ScoringModel;
  readonly by: Risk['changed'];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a row does to a register, and what is written for it. */
export interface RowDecision extends RowOutcome {
  readonly edit?: RiskEdit;
}

/**
 * What becomes of a row of a file: a risk that there is not is raised as it stands in the file, one that there is
 * becomes what the file says; what the file does not say of it stays.
 */
export function decideRow(
  { row, risk: draft, state, reason, activatedOn }: ComparedRow,
  known: Risk | undefined,
  { engagement, model, by, today }: Surroundings,
): RowDecision {
  const { riskId, ...values } = draft;
  const outcome = { row, riskId, version: known?.version ?? 0, fields: [] };
  const refused = (problem: ErrorDetail): RowDecision => ({
    ...outcome,
    outcome: 'refused',
    problem,
  });
  const beside = {
    ...(state === undefined ? {} : { state }),
    ...(reason === undefined ? {} : { reason }),
    ...(activatedOn === undefined ? {} : { activatedOn }),
  };
  const after =
    known === undefined
      ? changedRisk({ ...raised(engagement.id, draft, by), version: 0 }, beside, by)
      : changedRisk(known, { ...values, ...beside }, by);
  const fields = changedFields(known, after);
  if (fields.length === 0) return { ...outcome, outcome: 'same' };
  const problem =
    stateProblem(known?.state, after.state, reason) ??
    ruleProblem(() => {
      checkRisk(after, engagement, model, '');
      checkSequel(after, new Map(known && [[riskId, known]]), today, '');
    });
  if (problem !== undefined) return refused(problem);
  const { version } = after;
  return {
    ...outcome,
    outcome: known === undefined ? 'raise' : 'change',
    fields,
    edit: {
      after,
      entry: {
        version,
        at: by.at,
        accountId: by.accountId,
        act: 'imported',
        ...(reason === undefined || after.state === known?.state ? {} : { reason }),
        fields,
      },
    },
  };
}

/** A new risk may stand anywhere but at "occurred"; one that is known goes only where it may go by hand. */
function stateProblem(
  from: RiskState | undefined,
  to: RiskState,
  reason: string | undefined,
): ErrorDetail | undefined {
  if (from === to) return undefined;
  const invalid = (field: string, key: string): ErrorDetail => ({ code: 'INVALID', field, key });
  if (to === 'occurred') return invalid('state', 'importCannotOccur');
  if (from !== undefined && !movesFrom(from).includes(to))
    return invalid('state', 'riskCannotMove');
  const isDue = from === undefined ? to === 'closed' : isReasonDue(from, to);
  return isDue && (reason ?? '').trim() === ''
    ? invalid('closingReason', 'reasonMissing')
    : undefined;
}

function ruleProblem(check: () => void): ErrorDetail | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { field, ...detail } = error.detail;
    return { ...detail, ...(field === undefined ? {} : { field: field.slice(1) }) };
  }
}
