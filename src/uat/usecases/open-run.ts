import { AppError } from '../../app-error';
import type { RecordAccess } from '../../access/define-function';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';
import { cycleReference, readCycle, readRun, runReference } from '../cycle-records';
import type { RunView } from '../execution/contract';
import { readUatHead, uatHeadReference } from '../head-records';
import { mayAnswer } from './answer-run';

/** One case as its tester sees it. @throws AppError NOT_FOUND when the cycle has no such case. */
export async function openRun(
  { records }: Pick<EngagementDeps, 'records'>,
  access: RecordAccess<Engagement>,
  wanted: { readonly cycle: number; readonly caseId: string },
): Promise<RunView> {
  const { id } = access.engagement;
  const references = [
    runReference(id, wanted.cycle, wanted.caseId),
    cycleReference(id, wanted.cycle),
    uatHeadReference(id),
  ];
  const found = await records.getMany(references);
  const [run, cycle, head] = references.map(({ entity, key }) => found.get(`${entity}/${key}`));
  if (run === undefined || cycle === undefined) {
    throw new AppError({ code: 'NOT_FOUND', key: 'runUnknown' });
  }
  const known = readRun(run);
  const { number, name, state, build, from, to } = readCycle(cycle);
  const modules = head === undefined ? [] : readUatHead(head).modules;
  return {
    accountId: access.caller.accountId,
    run: known,
    cycle: { number, name, state, build, from, to },
    moduleName: modules.find(({ key }) => key === known.module)?.name ?? known.module,
    mayAnswer: state === 'running' ? mayAnswer(access) : 'no',
  };
}
