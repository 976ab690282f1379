import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { RecordPage } from '../../ports/record-store';
import { cycleReference, readCycle, readRun, RUN_ENTITY } from '../cycle-records';
import type { Left, MyRuns } from '../execution/contract';
import { readUatHead, uatHeadReference } from '../head-records';
import { doneRows, leftOn, myRows, ofRunningCycles } from '../model/my-runs';
import { newUatHead, type UatHead } from '../model/uat-head';
import { lacksBug } from '../run/contract';
import { leftOf } from './answer-run';

/** Runs of a page; more than anybody tests in a day. */
const PAGE = 100;
/** Cycles that run at the same time, of which sums are read. */
const MOST_RUNNING = 25;

type Deps = Pick<EngagementDeps, 'records' | 'clock'>;

/**
 * What the caller has to test in all running cycles. Rows come from an index, which lags behind his answers; sums come
 * from the cycles themselves.
 */
export async function listMyRuns(
  deps: Deps,
  { engagement: { id }, caller: { accountId } }: RecordAccess<Engagement>,
  cursor: string | undefined,
): Promise<MyRuns> {
  const day = formatDay(dayOfTime(deps.clock.now()));
  const dayNumber = Number(day.replaceAll('-', ''));
  const [headRecord, todo, done] = await Promise.all([
    deps.records.get(uatHeadReference(id)),
    runsOf(deps, [id, accountId, 'todo'], { ...(cursor === undefined ? {} : { cursor }) }),
    // What was due before counts no more; what has no day sorts last.
    runsOf(deps, [id, accountId, 'done'], { range: { condition: 'atLeast', value: dayNumber } }),
  ]);
  const head = headRecord === undefined ? newUatHead(id) : readUatHead(headRecord);
  const asked = ofRunningCycles(todo.records.map(readRun), head);
  const finished = ofRunningCycles(done.records.map(readRun), head);
  const withoutBug = asked.filter(lacksBug);
  const toTest = asked.filter((run) => !lacksBug(run));
  const rows = myRows(toTest, head);
  return {
    accountId,
    today: leftOn(day, rows, [...finished, ...withoutBug]),
    all: await leftInAll(deps, head, accountId),
    rows,
    withoutBug: doneRows(withoutBug, head),
    done: doneRows(finished, head),
    ...(todo.cursor === undefined ? {} : { cursor: todo.cursor }),
  };
}

function runsOf(
  { records }: Deps,
  partition: readonly string[],
  more: Partial<Parameters<Deps['records']['query']>[0]>,
): Promise<RecordPage> {
  return records.query({ entity: RUN_ENTITY, index: 'by-tester', partition, limit: PAGE, ...more });
}

async function leftInAll(
  { records }: Deps,
  { engagementId, cycles }: UatHead,
  accountId: string,
): Promise<Left> {
  const running = cycles.filter(({ state }) => state === 'running').slice(-MOST_RUNNING);
  if (running.length === 0) return { left: 0, total: 0 };
  const found = await records.getMany(
    running.map(({ number }) => cycleReference(engagementId, number)),
  );
  return [...found.values()]
    .map((record) => leftOf(readCycle(record), accountId))
    .reduce((sum, own) => ({ left: sum.left + own.left, total: sum.total + own.total }));
}
