import { isDeepStrictEqual } from 'node:util';
import { readCase, readCaseHistory, readTracePart } from '../../../src/uat/case-records';
import type { CaseFacts, CaseHistoryEntry, CaseRow } from '../../../src/uat/case/contract';
import type { CycleFacts } from '../../../src/uat/cycle/contract';
import type { RunFacts } from '../../../src/uat/run/contract';
import { readCycle, readRun } from '../../../src/uat/cycle-records';
import { readUatHead } from '../../../src/uat/head-records';
import { recountCases } from '../../../src/uat/model/case-counts';
import { isExecuted, recountRuns } from '../../../src/uat/model/cycle-counts';
import { rowOf } from '../../../src/uat/model/case-row';
import type { UatHead } from '../../../src/uat/model/uat-head';
import type { Job } from '../../../src/jobs/model/job';
import { queueOfJob } from '../../../src/jobs/model/job-queue';
import { readJob } from '../../../src/jobs/records';
import { readWaiting } from '../../../src/waiting/records';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { inOrder } from './in-order';

/** Everything that is stored of registers of test cases. */
export interface StoredUat {
  readonly heads: readonly UatHead[];
  readonly cases: readonly CaseFacts[];
  readonly rows: readonly CaseRow[];
  readonly cycles: readonly CycleFacts[];
  readonly runs: readonly RunFacts[];
  /** Those that freeze cases. */
  readonly jobs: readonly Job[];
  /** Who has which cycle in his list of what waits for him, as `person cycle`. */
  readonly lists: readonly string[];
  /** Reports of bugs that are kept, by id. */
  readonly reports: readonly string[];
  /** Lists of cases that are still to be frozen. */
  readonly plans: number;
  readonly history: readonly { readonly caseId: string; readonly entry: CaseHistoryEntry }[];
}

export function uatOf(site: TestSite): StoredUat {
  const register = storedRecords(site, 'register');
  return {
    heads: register.filter(({ value }) => value.kind === 'uat').map(readUatHead),
    cases: storedRecords(site, 'uat-case').map(readCase),
    rows: register
      .filter(({ value }) => value.kind === 'uatTrace')
      .flatMap((record) => readTracePart(record).rows),
    cycles: register.filter(({ value }) => value.kind === 'uatCycle').map(readCycle),
    runs: storedRecords(site, 'uat-run').map(readRun),
    jobs: storedRecords(site, 'job')
      .map(readJob)
      .filter(({ id }) => queueOfJob(id) === 'uat'),
    lists: storedRecords(site, 'waiting')
      .map(readWaiting)
      .filter(({ what }) => what === 'uatCycle')
      .map(({ accountId, recordId }) => `${accountId} ${recordId}`),
    reports: storedRecords(site, 'issue-record')
      .filter(({ value }) => value.kind === 'making')
      .map(({ value }) => String(value.recordId)),
    plans: register.filter(({ value }) => value.kind === 'uatCyclePlan').length,
    history: storedRecords(site, 'history')
      .filter(({ value }) => value.kind === 'uatCase')
      .map((record) => ({
        caseId: String(record.value.recordId),
        entry: readCaseHistory(record),
      })),
  };
}

/**
 * What is wrong with a register of test cases, in words: its sums must be a recount, its numbers without gaps, each case
 * must have its short form, and each version its line of history.
 */
export function uatFaults(stored: StoredUat): readonly string[] {
  const { heads, cases, rows, history } = stored;
  const [head] = heads;
  const numbers = cases.map(({ number }) => number).sort((a, b) => a - b);
  const wanted = Array.from({ length: (head?.nextNumber ?? 1) - 1 }, (_, index) => index + 1);
  const modules = new Set(head?.modules.map(({ key }) => key));
  return [
    ...(heads.length > 1 ? ['two heads of one register of test cases'] : []),
    ...(isDeepStrictEqual(head?.counts ?? {}, recountCases(cases))
      ? []
      : ['the sums of test cases are not a recount']),
    ...(isDeepStrictEqual(numbers, wanted) ? [] : [`the cases have numbers ${numbers.join()}`]),
    ...(rows.length === cases.length
      ? []
      : [`${String(rows.length)} short forms of ${String(cases.length)} cases`]),
    ...cases.flatMap((testCase) => caseFaults(testCase, rows, history)),
    ...cases.flatMap(({ caseId, module }) =>
      modules.has(module) ? [] : [`${caseId} is in no module`],
    ),
    ...cycleFaults(stored),
    ...runFaults(stored),
  ];
}

/** Each cycle's sums are a recount, the list tells its state, and one that runs has all of its cases, each once. */
function cycleFaults({ heads, cycles, runs, jobs, plans }: StoredUat): readonly string[] {
  const open = jobs.filter(({ state }) => state !== 'finished' && state !== 'cancelled');
  return [
    ...cycles.flatMap((cycle) => {
      const { number, counts, state, name } = cycle;
      const own = runs.filter((run) => run.cycle === number);
      const line = heads[0]?.cycles.find((each) => each.number === number);
      const job = jobs.find(({ id }) => id === cycle.jobId);
      const isWhole = state !== 'running' || job?.state === 'finished';
      return [
        ...(isDeepStrictEqual(counts, recountRuns(own))
          ? []
          : [`the sums of ${name} are no recount`]),
        ...(line?.state === state
          ? []
          : [`${name} is ${state}, and its line ${String(line?.state)}`]),
        ...(isWhole ? [] : [`${name} runs, and its job is ${String(job?.state)}`]),
        ...(state === 'preparing' && open.length === 0 ? [`nobody makes ${name}`] : []),
      ];
    }),
    ...(plans > open.length ? ['a list of cases that nobody freezes'] : []),
  ];
}

/**
 * What waits for testers is exactly what the cycles remember, and somebody with nothing left is not waited for; each answer
 * is there once, and each bug that an attempt met is known to its run.
 */
function runFaults({ cycles, runs, lists }: StoredUat): readonly string[] {
  const remembered = cycles.flatMap(({ number, listed = [] }) =>
    listed.map(({ accountId }) => `${accountId} ${String(number)}`),
  );
  const idle = cycles.flatMap(({ number, name, state, listed = [] }) =>
    listed
      .filter(
        ({ accountId }) =>
          state !== 'running' ||
          !runs.some(
            (run) => run.cycle === number && run.tester === accountId && !isExecuted(run.status),
          ),
      )
      .map(() => `${name} waits for somebody who has nothing to do in it`),
  );
  return [
    ...(isDeepStrictEqual([...lists].sort(), remembered.sort())
      ? []
      : ['the lists of testers are not what the cycles remember']),
    ...idle,
    ...runs.flatMap(({ caseId, attempts, bugs }) => [
      ...attempts.flatMap(({ answerIds, sequence, bugIssueIds }) => [
        ...(answerIds.length === Math.min(sequence, 50) ? [] : [`${caseId} lost an answer`]),
        ...(bugIssueIds.every((id) => bugs.some(({ issueId }) => issueId === id))
          ? []
          : [`${caseId} does not know a bug of its own`]),
      ]),
    ]),
  ];
}

/** The issues that runs know as bugs that were reported in them, by their marks. */
export function issuesOfBugs({ runs }: StoredUat): readonly (readonly [string, string])[] {
  return runs.flatMap(({ bugs }) =>
    bugs.flatMap(({ bugId, issueId }) =>
      bugId === undefined ? [] : [[`bug:${bugId}`, issueId] as const],
    ),
  );
}

/** Everything of a run but ids of issues, times and versions. */
function runLine({
  cycle,
  caseId,
  tester,
  day,
  status,
  attempts,
  bugs,
  changed,
}: RunFacts): string {
  const tried = attempts.map(({ attempt, accountId, status: outcome, steps, onBehalf }) => [
    attempt,
    accountId,
    outcome,
    onBehalf,
    steps.map(({ stepId, outcome: said, actual }) => [stepId, said, actual]),
  ]);
  const met = bugs.map(({ bugId, severity, state }) => [bugId, severity, state]);
  return `run ${JSON.stringify([cycle, caseId, tester, day, status, tried, met, changed.accountId])}`;
}

function caseFaults(
  testCase: CaseFacts,
  rows: StoredUat['rows'],
  history: StoredUat['history'],
): readonly string[] {
  const { caseId, version } = testCase;
  const row = rows.find((each) => each.caseId === caseId);
  const lines = history.filter((one) => one.caseId === caseId).length;
  const asWritten: unknown = JSON.parse(JSON.stringify(rowOf(testCase, row)));
  return [
    ...(isDeepStrictEqual(asWritten, row && JSON.parse(JSON.stringify(row)))
      ? []
      : [`the short form of ${caseId} is not what it is`]),
    ...(lines === version
      ? []
      : [`${caseId} has ${String(lines)} lines for ${String(version)} versions`]),
  ];
}

/** One line a thing of a register that must be the same whatever went wrong. */
export function uatLines({
  heads,
  cases,
  rows,
  cycles,
  runs,
  lists,
  jobs,
  history,
}: StoredUat): readonly string[] {
  return [
    ...cycles.map(
      ({ number, state, counts, entry, burnUp }) =>
        `cycle ${inOrder([number, state, counts, burnUp.length, entry.map(({ key, outcome }) => [key, outcome])])}`,
    ),
    ...runs.map(runLine),
    ...lists.map((line) => `waits for ${line}`),
    ...jobs.map(
      ({ id, state, recorded, failures }) =>
        `job ${JSON.stringify({ id, state, recorded, failures })}`,
    ),
    ...heads.map(
      ({ modules, nextNumber, counts, settings, cycles }) =>
        `uat ${inOrder([modules, nextNumber, counts, settings.version, cycles])}`,
    ),
    ...cases.map(
      ({ changed, retestDue, ...facts }) =>
        `case ${JSON.stringify([facts, changed.accountId, retestDue?.because])}`,
    ),
    ...rows.map(
      ({ caseId, version, last }) =>
        `short form of ${caseId}: ${String(version)} ${last?.status ?? 'notRun'}`,
    ),
    ...history.map(
      ({ caseId, entry }) => `history of ${caseId}: ${String(entry.version)} ${entry.act}`,
    ),
  ];
}
