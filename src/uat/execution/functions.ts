import { onEngagement } from '../../engagement/functions';
import { executionPayloads, type ExecutionResults } from './contract';

type Result<Name extends keyof ExecutionResults> = Promise<ExecutionResults[Name]>;

/** This capability's rows of the table of functions for whoever tests. */
export const executionFunctions = {
  'uat.myRuns': onEngagement(
    executionPayloads['uat.myRuns'],
    'read',
    async (deps, access, { cursor }): Result<'uat.myRuns'> =>
      (await import('../usecases/list-my-runs')).listMyRuns(deps, access, cursor),
  ),
  'uat.run': onEngagement(
    executionPayloads['uat.run'],
    'read',
    async (deps, access, wanted): Result<'uat.run'> =>
      (await import('../usecases/open-run')).openRun(deps, access, wanted),
  ),
  // Who may answer is finer than a right: the use case asks for the side, and the vendor for a reason.
  'uat.answer': onEngagement(
    executionPayloads['uat.answer'],
    'takePart',
    async (deps, access, answering): Result<'uat.answer'> =>
      (await import('../usecases/answer-run')).answerRun(deps, access, answering),
    'writes',
  ),
  'uat.likelyBugs': onEngagement(
    executionPayloads['uat.likelyBugs'],
    'takePart',
    async (deps, access, asked): Result<'uat.likelyBugs'> =>
      (await import('../usecases/find-likely-bugs')).findLikelyBugs(deps, access, asked),
  ),
  'uat.reportBug': onEngagement(
    executionPayloads['uat.reportBug'],
    'takePart',
    async (deps, access, report): Result<'uat.reportBug'> =>
      (await import('../usecases/report-bug')).reportBug(deps, access, report),
    'writes',
  ),
} as const;
