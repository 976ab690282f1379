import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import type { CaseFilter, CaseSort } from '../case/contract';
import type { CasePage } from '../contract';
import { fitsCaseFilter, sortedRows } from '../model/case-filter';
import { readTracedRegister } from './read-cases';
import { uatRegisterView } from './uat-views';

/** Cases that one page shows. */
const PAGE = 50;

/** What of the register is asked for, in which order, and from where on. */
export interface AskedCases {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly isDescending?: boolean | undefined;
  readonly offset?: number | undefined;
}

/** A page of the register. It is read by key, so nothing is missing because an index lags behind. */
export async function listCases(
  deps: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
  { filter, sort, isDescending = false, offset = 0 }: AskedCases,
): Promise<CasePage> {
  const { head, rows } = await readTracedRegister(deps, access.engagement.id);
  const ranks = new Map(head.modules.map(({ key }, rank) => [key, rank]));
  const fitting = sortedRows(
    rows.filter((row) => fitsCaseFilter(row, filter)),
    sort,
    isDescending,
    (key) => ranks.get(key) ?? ranks.size,
  );
  const next = offset + PAGE;
  return {
    rows: fitting.slice(offset, next),
    found: fitting.length,
    ...(next < fitting.length ? { next } : {}),
    register: uatRegisterView(head, access),
  };
}
