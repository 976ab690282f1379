import type { SrsView } from '../../../../src/srs/contract';
import {
  changeOfRow,
  draftOfRow,
  type ComparedRequirement,
} from '../../../../src/srs/exchange/contract';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import type { RowTold } from '../../register-import/importer';
import { writeOrEach, type ComparedPair } from '../../register-import/write-or-each';

type Pair = ComparedPair<ComparedRequirement>;

/** What rows would do to the specification as it is now: it is read whole, so nothing more has to be asked. */
export function comparedRows(
  rows: readonly ComparedRequirement[],
  { requirements }: Pick<SrsView, 'requirements'>,
): readonly RowTold[] {
  const known = new Map(requirements.map((one) => [one.requirementId, one]));
  return rows.map(({ row, change }) => told(row, change, known.get(change.requirementId)));
}

function told(
  row: number,
  change: ComparedRequirement['change'],
  known: RequirementFacts | undefined,
): RowTold {
  if (known === undefined) {
    const fields = Object.entries(draftOfRow(change)).map(([field, after]) => ({ field, after }));
    return { row, outcome: 'raise', version: 0, fields };
  }
  const { fields } = changeOfRow(change, known);
  const outcome = fields.length === 0 ? 'same' : 'change';
  return { row, outcome, version: known.version, fields };
}

/**
 * Writes rows: all of them at once, or, where one of them is refused, each for itself, so that the others are written. A
 * row that comes again is in the specification already.
 */
export function writtenRows(
  engagementId: string,
  all: readonly Pair[],
): Promise<readonly RowTold[]> {
  return writeOrEach(all, async (pairs) => {
    const srs = await call('srs.get', { engagementId });
    await write(engagementId, pairs, srs);
    return comparedRows(
      pairs.map(({ compared }) => compared),
      srs,
    );
  });
}

async function write(
  engagementId: string,
  pairs: readonly Pair[],
  { requirements }: SrsView,
): Promise<void> {
  const known = new Map(requirements.map((one) => [one.requirementId, one]));
  const rows = pairs.map(({ compared: { change }, version }) => ({ change, version }));
  const raised = rows.filter(({ version }) => version === 0).map(({ change }) => change);
  if (raised.length > 0) {
    await call('srs.raise', { engagementId, requirements: raised.map(draftOfRow) });
  }
  const changes = rows.flatMap(({ change, version }) => {
    const { requirementId, state } = change;
    // What is new is a draft; another state is a step of its own.
    if (version === 0) {
      return state === undefined || state === 'draft' ? [] : [{ requirementId, version: 1, state }];
    }
    const before = known.get(requirementId);
    if (before === undefined) return [{ ...change, version }];
    // On the version that was compared: whoever changed it since is not overwritten.
    const kept = changeOfRow(change, before);
    return kept.fields.length === 0 ? [] : [{ ...kept.change, version }];
  });
  if (changes.length > 0) await call('srs.change', { engagementId, changes });
}
