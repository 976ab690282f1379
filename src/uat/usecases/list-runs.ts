import type { EngagementDeps } from '../../engagement/deps';
import type { RecordQuery } from '../../ports/record-store';
import type { RunFilter, RunPage, RunRow } from '../cycle/contract';
import type { RunFacts } from '../run/contract';
import { readRun, RUN_ENTITY } from '../cycle-records';
import { fitsRunFilter } from '../model/run-filter';

/** Runs that one call reads for a screen. */
const PAGE = 50;

/** A page of a cycle's runs by number. What an index cannot tell is looked at run by run, so a page may be short. */
export async function listRuns(
  { records }: Pick<EngagementDeps, 'records'>,
  engagementId: string,
  cycle: number,
  filter: RunFilter,
  cursor?: string,
): Promise<RunPage> {
  const page = await records.query({
    ...queryFor(engagementId, cycle, filter),
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const runs = page.records.map(readRun).filter((run) => fitsRunFilter(run, filter));
  return {
    rows: runs.map(runRow),
    ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
  };
}

type Query = Omit<RecordQuery, 'limit' | 'cursor'>;

/** The index that leaves the fewest runs over. */
function queryFor(engagementId: string, cycle: number, { module, status }: RunFilter): Query {
  const by = (index: string, ...values: readonly string[]): Query => ({
    entity: RUN_ENTITY,
    index,
    partition: [engagementId, cycle, ...values],
  });
  if (status !== undefined && status !== 'notRun') return by('by-status', status);
  if (module !== undefined) return by('by-module', module);
  return status === undefined ? by('by-cycle') : by('by-status', status);
}

export function runRow(run: RunFacts): RunRow {
  const { caseId, cycle, version, number, title, role, module, priority } = run;
  const { tester, day, status, contentVersion, steps, attempts, bugs } = run;
  return {
    ...{ caseId, cycle, version, number, title, role, module, priority },
    ...{ tester, day, status, contentVersion },
    steps: steps.length,
    attempts: attempts.length,
    openBugs: bugs.filter(({ state }) => state === 'open').length,
  };
}
