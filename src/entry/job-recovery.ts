import type { EntryDeps } from './run-function';

/** Every five minutes: jobs whose worker died, or whose message was lost, are picked up again. */
export function createJobRecovery(deps: EntryDeps): () => Promise<void> {
  return async () => {
    const { recoverJobs } = await import('../engagement/usecases/recover-jobs');
    await recoverJobs(deps);
  };
}
