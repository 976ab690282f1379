import { invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import type { ComparedRow, RowOutcome, RowOutcomes, WrittenRow } from '../exchange/import/contract';
import { changedMeanwhile } from './check-risk';
import { editRegister, readRegister, type RegisterState } from './edit-register';
import { decideRow, type RowDecision } from './imported-row';
import { wakeRegister } from './wake-register';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>;

/** What rows of a file would do to the register as it is now; nothing is written. */
export async function checkImport(
  deps: Pick<Deps, 'records' | 'clock'>,
  access: RecordAccess<Engagement>,
  rows: readonly ComparedRow[],
): Promise<RowOutcomes> {
  const state = await readRegister(deps, access.engagement.id, idsOf(rows));
  return { rows: decided(deps, access, rows, state).map(outcomeOf) };
}

/**
 * Writes rows of a file in one transaction: those that can be written. Each is told what became of it; one that
 * somebody changed since it was compared is refused with who and when. Rows that come a second time are found to be
 * in the register already, so that an import that broke off is simply begun again.
 */
export async function importRisks(
  deps: Deps,
  access: RecordAccess<Engagement>,
  rows: readonly WrittenRow[],
): Promise<RowOutcomes> {
  let decisions: readonly RowDecision[] = [];
  await editRegister(
    deps,
    access.engagement.id,
    idsOf(rows),
    (state) => {
      decisions = decided(deps, access, rows, state).map((decision, index) => {
        const known = state.risks.get(decision.riskId);
        const isStale = decision.version !== rows[index]?.version;
        // What is in the register as the file has it is done, whoever wrote it.
        if (!isStale || decision.outcome === 'same') return decision;
        const problem =
          known === undefined
            ? ({ code: 'NOT_FOUND', key: 'riskUnknown' } as const)
            : changedMeanwhile(known).detail;
        const { row, riskId, version } = decision;
        return { row, riskId, version, outcome: 'refused', fields: [], problem };
      });
      const risks = decisions.flatMap(({ edit }) => edit ?? []);
      return risks.length === 0 ? undefined : { risks };
    },
    () => wakeRegister(deps, { engagementId: access.engagement.id }),
  );
  return { rows: decisions.map(outcomeOf) };
}

function decided(
  { clock }: Pick<Deps, 'clock'>,
  { engagement, caller }: RecordAccess<Engagement>,
  rows: readonly ComparedRow[],
  { head, risks }: RegisterState,
): readonly RowDecision[] {
  const around = {
    engagement,
    model: head.scoring.model,
    by: { accountId: caller.accountId, at: clock.now() },
    today: formatDay(statusDayOf(clock)),
  };
  return rows.map((row) => decideRow(row, risks.get(row.risk.riskId), around));
}

/** Without what is written for it. */
function outcomeOf({ row, riskId, outcome, version, fields, problem }: RowDecision): RowOutcome {
  const known = { row, riskId, outcome, version, fields };
  return problem === undefined ? known : { ...known, problem };
}

/** @throws AppError INVALID for a risk that stands in two rows: which one counts, the file must say. */
function idsOf(rows: readonly ComparedRow[]): readonly string[] {
  const ids = rows.map(({ risk }) => risk.riskId);
  if (new Set(ids).size < ids.length) throw invalid('rows', 'riskTwice');
  return ids;
}
