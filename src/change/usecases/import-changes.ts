import { AppError, invalid } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type {
  ChangeRowOutcome,
  ChangeRowOutcomes,
  ComparedChange,
  WrittenChange,
} from '../exchange/contract';
import { changedMeanwhile } from './change-errors';
import { editManyChanges, readManyChanges, type ManyChanges } from './edit-many-changes';
import { importedChange, type ImportedChange } from './imported-change';
import { wakeChanges } from './wake-changes';

type Deps = Pick<EngagementDeps, 'records' | 'clock' | 'queue' | 'log'>;
type Access = RecordAccess<Engagement>;

/** What rows of a file would do to the register as it is now; nothing is written. */
export async function checkChangeImport(
  deps: Pick<Deps, 'records' | 'clock'>,
  access: Access,
  rows: readonly ComparedChange[],
): Promise<ChangeRowOutcomes> {
  const state = await readManyChanges(deps, access.engagement, idsIn(rows));
  return { rows: inOrder(state, access, rows, deps.clock.now()).map(told) };
}

/**
 * Writes rows of a file in one transaction: those that can be written. Each is told what became of it; one that
 * somebody changed since it was compared is refused with who and when. Rows that come a second time are in the
 * register already, so an import that broke off is begun again.
 */
export async function importChanges(
  deps: Deps,
  access: Access,
  rows: readonly WrittenChange[],
): Promise<ChangeRowOutcomes> {
  const changeIds = idsIn(rows);
  const now = deps.clock.now();
  let outcomes: readonly ImportedChange[] = [];
  await editManyChanges(
    deps,
    access.engagement,
    changeIds,
    (state) => {
      const fresh = rows.filter(({ changeId, version }) => {
        return version === (state.changes.get(changeId)?.version ?? 0);
      });
      const decided = new Map(inOrder(state, access, fresh, now).map((one) => [one.changeId, one]));
      outcomes = rows.map((row) => {
        const { changeId } = row;
        return decided.get(changeId) ?? stale(state, access, row, now);
      });
      const changes = outcomes.flatMap(({ edit }) => edit ?? []);
      if (changes.length === 0) return undefined;
      const raised = outcomes.filter(({ outcome }) => outcome === 'raise').length;
      return { changes, head: { nextNumber: state.head.nextNumber + raised } };
    },
    () => wakeChanges(deps, { engagementId: access.engagement.id, changeIds }),
  );
  return { rows: outcomes.map(told) };
}

/** One row after the other: a request that is raised takes the number behind the one before. */
function inOrder(
  state: ManyChanges,
  access: Access,
  rows: readonly ComparedChange[],
  now: number,
): readonly ImportedChange[] {
  let { nextNumber } = state.head;
  return rows.map((row) => {
    const change = state.changes.get(row.changeId);
    const outcome = importedChange(
      { ...state, head: { ...state.head, nextNumber }, change },
      access,
      row,
      now,
    );
    if (outcome.outcome === 'raise') nextNumber += 1;
    return outcome;
  });
}

/** A row that somebody was quicker with: what is in the register as the file has it is done, whoever wrote it. */
function stale(
  state: ManyChanges,
  access: Access,
  row: WrittenChange,
  now: number,
): ImportedChange {
  const change = state.changes.get(row.changeId);
  const outcome = importedChange({ ...state, change }, access, row, now);
  if (outcome.outcome === 'same' || outcome.outcome === 'refused') return outcome;
  const { detail } =
    change === undefined
      ? new AppError({ code: 'NOT_FOUND', key: 'changeUnknown' })
      : changedMeanwhile(change);
  const { changeId, version } = outcome;
  return { row: row.row, changeId, version, outcome: 'refused', fields: [], problem: detail };
}

/** Without what is written for it. */
function told(one: ImportedChange): ChangeRowOutcome {
  const { row, changeId, outcome, version, fields, problem } = one;
  const known = { row, changeId, outcome, version, fields };
  return problem === undefined ? known : { ...known, problem };
}

/** @throws AppError INVALID for a request that stands in two rows: which one counts, the file must say. */
function idsIn(rows: readonly ComparedChange[]): readonly string[] {
  const ids = rows.map(({ changeId }) => changeId);
  if (new Set(ids).size < ids.length) throw invalid('rows', 'changeTwice');
  return ids;
}
