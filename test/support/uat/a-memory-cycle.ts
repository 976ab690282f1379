import { tracePartRecord } from '../../../src/uat/case-records';
import type { CaseRow } from '../../../src/uat/case/contract';
import type { CycleFacts } from '../../../src/uat/cycle/contract';
import type { RunFacts } from '../../../src/uat/run/contract';
import {
  cycleRecord,
  cycleReference,
  readCycle,
  readRun,
  runRecord,
  runReference,
} from '../../../src/uat/cycle-records';
import { uatHeadRecord } from '../../../src/uat/head-records';
import { recountRuns } from '../../../src/uat/model/cycle-counts';
import { DEFAULT_UAT_SETTINGS } from '../../../src/uat/model/default-settings';
import { newUatHead } from '../../../src/uat/model/uat-head';
import { activate, aMemorySrs, type MemorySrs } from '../srs/memory-srs';
import { aRun } from './a-run';

export const KIM = 'kim';
export const LIN = 'lin';

/** A cycle that runs, with people of the client who test, in memory. */
export interface MemoryCycle extends MemorySrs {
  readonly cycle: () => Promise<CycleFacts>;
  readonly run: (caseId: string) => Promise<RunFacts>;
}

/** @param runs Cases of the cycle; two of Kim's unless said otherwise. */
export async function aMemoryCycle(
  runs?: readonly RunFacts[],
  memory?: MemorySrs,
): Promise<MemoryCycle> {
  const made = memory ?? (await aMemorySrs({ keyUser: [KIM, LIN], approver: ['ann'] }));
  const { deps, engagementId } = made;
  const all = runs ?? [aRun('c1', { engagementId }), aRun('c2', { engagementId, number: 2 })];
  const { records } = deps;
  const line = {
    number: 1,
    name: 'Cycle 1',
    state: 'running',
    build: 'b7',
    from: '2026-03-02',
    to: '2026-03-13',
  } as const;
  await records.create(
    uatHeadRecord({
      ...newUatHead(engagementId),
      version: 1,
      modules: [{ key: 'sales', name: 'Sales' }],
      nextNumber: all.length + 1,
      cycles: [line],
    }),
  );
  await records.create(
    cycleRecord({
      ...line,
      engagementId,
      version: 1,
      entry: [],
      settings: DEFAULT_UAT_SETTINGS,
      opened: { accountId: 'anna', at: 0 },
      asked: { cases: 'all', modules: [] },
      jobId: 'none',
      counts: recountRuns(all),
      burnUp: [],
    }),
  );
  for (const run of all) await records.create(runRecord(run));
  await records.create(
    tracePartRecord({ engagementId, part: 0, version: 1, rows: all.map(rowOfRun) }),
  );
  await activate(made);
  return {
    ...made,
    cycle: async () => {
      const record = await records.get(cycleReference(engagementId, 1));
      if (record === undefined) throw new Error('There is no cycle.');
      return readCycle(record);
    },
    run: async (caseId) => {
      const record = await records.get(runReference(engagementId, 1, caseId));
      if (record === undefined) throw new Error(`There is no run of ${caseId}.`);
      return readRun(record);
    },
  };
}

function rowOfRun(run: RunFacts): CaseRow {
  return {
    caseId: run.caseId,
    version: 1,
    number: run.number,
    contentVersion: 1,
    state: 'ready',
    title: run.title,
    role: run.role,
    module: run.module,
    priority: run.priority,
    requirementIds: run.requirementIds,
    source: 'written',
    steps: run.steps.length,
    changedAt: 0,
    bugs: [],
  };
}
