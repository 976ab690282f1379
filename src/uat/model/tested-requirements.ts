import { meantSince, type Requirement } from '../../srs/model/requirement';
import type { CaseRow, TestedRequirement } from '../case/contract';

/** Cases in short, each with the requirements that it tests as they stand now, by number. */
export function withRequirements(
  rows: readonly CaseRow[],
  requirements: ReadonlyMap<string, Pick<Requirement, 'number' | 'changed'>>,
): readonly CaseRow[] {
  return rows.map((row) => {
    const tested = row.requirementIds.flatMap((id): readonly TestedRequirement[] => {
      const found = requirements.get(id);
      return found === undefined ? [] : [{ number: found.number, since: meantSince(found) }];
    });
    if (tested.length === 0) return row;
    return { ...row, requirements: tested.sort((one, other) => one.number - other.number) };
  });
}

/** Requirements of a case that have become something else since a moment, by number. */
export function requirementsSince(
  { requirements = [] }: Pick<CaseRow, 'requirements'>,
  at: number,
): readonly number[] {
  return requirements.filter(({ since }) => since > at).map(({ number }) => number);
}
