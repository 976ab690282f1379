import { recoverJobs } from '../engagement/usecases/recover-jobs';
import type { EntryDeps } from './run-function';

/** Every five minutes: jobs whose worker died, or whose message was lost, are picked up again. */
export function createJobRecovery(deps: EntryDeps): () => Promise<void> {
  return async () => {
    await recoverJobs(deps);
  };
}
