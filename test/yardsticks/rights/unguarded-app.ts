import { z } from 'zod';
import { forgeDeps } from '../../../src/composition';
import { createHandlers } from '../../../src/entry/handlers';
import { createResolver } from '../../../src/entry/resolver';
import type { ProjectRight } from '../../../src/ports/permissions';

const EVERY_RIGHT: ReadonlySet<ProjectRight> = new Set([
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ADMINISTER_PROJECTS',
]);

/** Says of any project that it may be seen. */
class EveryProject extends Map<string, string> {
  override get(): string {
    return 'ANY';
  }
  override has(): boolean {
    return true;
  }
}

const guarded = createResolver(forgeDeps);
const unguarded = createResolver({
  ...forgeDeps,
  permissions: {
    ...forgeDeps.permissions,
    ofCaller: () => Promise.resolve(EVERY_RIGHT),
    ofCallerOnIssue: () => Promise.resolve(EVERY_RIGHT),
    browsable: () => Promise.resolve(new EveryProject()),
  },
});

const marked = z.strictObject({ unguarded: z.literal(true), payload: z.unknown() });

/**
 * The app, except that a call can ask for its function's check of rights to be left out.
 * @public manifest.yml names it, as it names the functions below.
 */
export const resolver: typeof guarded = (request, runtime) => {
  const mark = marked.safeParse(request.call.payload);
  if (!mark.success) return guarded(request, runtime);
  const { payload } = mark.data;
  return unguarded({ ...request, call: { ...request.call, payload } }, runtime);
};
/** @public */
export const {
  jobs,
  jobRecovery,
  plan,
  risk,
  change,
  uat,
  srs,
  handbook,
  issueEvents,
  pageEvents,
  planLook,
} = createHandlers(() => Promise.resolve(forgeDeps));
