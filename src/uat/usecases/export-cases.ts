import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { formatDay } from '../../plan/model/calendar-day';
import { statusDayOf } from '../../plan/usecases/plan-standing';
import { caseReference, readCase } from '../case-records';
import { MOST_EXPORTED, type CaseExportPage } from '../exchange/contract';
import { fitsCaseFilter, sortedRows } from '../model/case-filter';
import type { AskedCases } from './list-cases';
import { readTracedRegister } from './read-cases';

/** Keys of one look-up. */
const READ_AT_ONCE = 25;

/** A page of whole cases in the order of the register. */
export async function exportCases(
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  { engagement }: RecordAccess<Engagement>,
  { filter, sort, isDescending = false, offset = 0 }: AskedCases,
): Promise<CaseExportPage> {
  const { head, rows, requirements } = await readTracedRegister(deps, engagement.id);
  const ranks = new Map(head.modules.map(({ key }, rank) => [key, rank]));
  const fitting = sortedRows(
    rows.filter((row) => fitsCaseFilter(row, filter)),
    sort,
    isDescending,
    (key) => ranks.get(key) ?? ranks.size,
  );
  const next = offset + MOST_EXPORTED;
  const references = fitting
    .slice(offset, next)
    .map(({ caseId }) => caseReference(engagement.id, caseId));
  const found = await Promise.all(
    [references.slice(0, READ_AT_ONCE), references.slice(READ_AT_ONCE)]
      .filter((some) => some.length > 0)
      .map((some) => deps.records.getMany(some)),
  );
  const records = new Map(found.flatMap((some) => [...some]));
  const cases = references.flatMap(({ entity, key }) => {
    const record = records.get(`${entity}/${key}`);
    return record === undefined ? [] : [readCase(record)];
  });
  const tested = new Set(cases.flatMap(({ requirementIds }) => requirementIds));
  return {
    cases,
    modules: head.modules,
    requirements: [...tested].flatMap((requirementId) => {
      const number = requirements.get(requirementId)?.number;
      return number === undefined ? [] : [{ requirementId, number }];
    }),
    ...(next < fitting.length ? { next } : {}),
    day: formatDay(statusDayOf(deps.clock)),
  };
}
