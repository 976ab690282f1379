import { ofCaller } from '../engagement/functions';
import { waitingPayloads, type WaitingResults } from './contract';

/** This capability's rows of the table of functions. */
export const waitingFunctions = {
  'waiting.list': ofCaller(
    waitingPayloads['waiting.list'],
    async (deps, { caller }, { cursor }): Promise<WaitingResults['waiting.list']> =>
      (await import('./usecases/list-waiting')).listWaiting(deps, caller, cursor),
  ),
} as const;
