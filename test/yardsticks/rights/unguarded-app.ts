import { z } from 'zod';
import { forgeDeps } from '../../../src/composition';
import { createJobRecovery } from '../../../src/entry/job-recovery';
import { createJobsConsumer } from '../../../src/entry/jobs-consumer';
import { createResolver } from '../../../src/entry/resolver';
import type { ProjectRight } from '../../../src/ports/permissions';

const EVERY_RIGHT: ReadonlySet<ProjectRight> = new Set([
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADMINISTER_PROJECTS',
]);

const guarded = createResolver(forgeDeps);
const unguarded = createResolver({
  ...forgeDeps,
  permissions: { ...forgeDeps.permissions, ofCaller: () => Promise.resolve(EVERY_RIGHT) },
});

const marked = z.strictObject({ unguarded: z.literal(true), payload: z.unknown() });

/** The app, except that a call can ask for its function's check of rights to be left out. */
export const resolver: typeof guarded = (request, runtime) => {
  const mark = marked.safeParse(request.call.payload);
  if (!mark.success) return guarded(request, runtime);
  // The package's own type of a payload is narrower than what a page may send.
  const payload = mark.data.payload as typeof request.call.payload;
  return unguarded({ ...request, call: { ...request.call, payload } }, runtime);
};
export const jobs = createJobsConsumer(forgeDeps);
export const jobRecovery = createJobRecovery(forgeDeps);
