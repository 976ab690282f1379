import type { EntryDeps } from './run-function';

/** Every hour: events that never came are made good, and plans are forecast for the new day. */
export function createPlanLook(deps: EntryDeps): () => Promise<void> {
  return async () => {
    const { lookAtPlans } = await import('../plan/usecases/look-at-plans');
    await lookAtPlans(deps);
  };
}
