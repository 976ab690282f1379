import type { EvidencePage, EvidenceRun } from '../../../../../src/uat/evidence/contract';
import type { CycleLine } from '../../../../../src/uat/register/contract';
import { call } from '../../../../shared/call';
import { readNames } from '../../../../shared/people/use-people';
import type { EvidenceFacts } from './evidence-content';

/** How far the reading is, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * All that the pack is made of: every attempt of every cycle, some at a time, and then how things stand. Whoever answers or
 * signs meanwhile changes the hashes, and then the pack says so.
 */
export async function readEvidence(
  engagementId: string,
  onProgress: OnProgress,
): Promise<EvidenceFacts> {
  const [before, { register }, overview] = await Promise.all([
    call('uat.exit', { engagementId }),
    call('uat.summary', { engagementId }),
    call('engagement.overview', { engagementId }),
  ]);
  const cycles = register.cycles.filter(({ state }) => state !== 'cancelled');
  const runs = await readRuns(engagementId, cycles, onProgress);
  const [exit, signoffs, trace, people] = await Promise.all([
    call('uat.exit', { engagementId }),
    call('uat.signoffs', { engagementId }),
    call('uat.trace', { engagementId }),
    readNames(accountsIn(runs)),
  ]);
  const hashes = ({ modules }: typeof exit) => modules.map(({ hash }) => hash).join();
  return {
    clientName: overview.clientName,
    isMoved: hashes(before) !== hashes(exit),
    ...{ exit, signoffs, trace, cycles, runs, people },
  };
}

async function readRuns(
  engagementId: string,
  cycles: readonly CycleLine[],
  onProgress: OnProgress,
): Promise<readonly EvidenceRun[]> {
  const runs: EvidenceRun[] = [];
  for (const [index, { number }] of cycles.entries()) {
    let from: number | undefined = 1;
    while (from !== undefined) {
      const page: EvidencePage = await call('uat.evidence', { engagementId, cycle: number, from });
      runs.push(...page.runs);
      onProgress((index + page.done / Math.max(1, page.total)) / cycles.length);
      from = page.next;
    }
  }
  return runs;
}

function accountsIn(runs: readonly EvidenceRun[]): readonly string[] {
  const all = runs.flatMap(({ attempts, tester }) => [
    ...(tester === undefined ? [] : [tester]),
    ...attempts.map(({ accountId }) => accountId),
  ]);
  return [...new Set(all)];
}
