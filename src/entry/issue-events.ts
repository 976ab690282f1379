import * as z from 'zod/mini';
import type { EntryDeps } from './run-function';

const event = z.lazy(() =>
  z.object({
    issue: z.object({
      id: z.string(),
      fields: z.object({ project: z.object({ id: z.string() }) }),
    }),
    changelog: z.optional(
      z.object({
        items: z.array(z.object({ fieldId: z.optional(z.string()), from: z.nullish(z.string()) })),
      }),
    ),
  }),
);

/** Something happened to an issue in Jira. What it was is asked of Jira itself: events come late and twice. */
export function createIssueEvents(deps: EntryDeps): (event: unknown) => Promise<void> {
  return async (given) => {
    const parsed = event.safeParse(given);
    if (!parsed.success) {
      deps.log.error('issue: an event does not parse', parsed.error);
      return;
    }
    const { issue, changelog } = parsed.data;
    const left = (changelog?.items ?? [])
      .filter(({ fieldId }) => fieldId === 'project')
      .flatMap(({ from }) => (from == null ? [] : [from]));
    const { hearOfIssue } = await import('../plan/usecases/hear-of-issue');
    await hearOfIssue(deps, issue.id, [issue.fields.project.id, ...left]);
  };
}
