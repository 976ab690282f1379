import { z } from 'zod';
import type { TestSite, Visitor } from '../site/a-site';

const offered = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      to: z.object({ statusCategory: z.object({ key: z.string() }) }),
    }),
  ),
});

/** Moves an issue into the first status of a category that its workflow leads to. @throws Error where none does. */
export async function moveIssue(
  site: TestSite,
  issueIdOrKey: string,
  category: 'new' | 'indeterminate' | 'done',
  as: Visitor = 'consultant',
): Promise<void> {
  const path = `/rest/api/3/issue/${issueIdOrKey}/transitions`;
  const { transitions } = offered.parse((await site.jiraAs(as, 'GET', path)).json);
  const found = transitions.find(({ to }) => to.statusCategory.key === category);
  if (found === undefined) throw new Error(`No transition leads to ${category}.`);
  const { status } = await site.jiraAs(as, 'POST', path, { transition: { id: found.id } });
  if (status !== 204) throw new Error(`The issue was not moved: ${status}.`);
}
