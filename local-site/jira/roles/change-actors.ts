import { z } from 'zod';
import type { ProductResponse } from '../../platform/product';
import type { DirectoryContext } from '../directory-context';
import type { StoredProject } from '../projects/project-store';
import { noContent } from '../rest/answer';
import { invalidPayload, refuse } from '../rest/refusal';
import type { ProjectRole, RoleHolder } from './role-store';

const actorsBody = z.strictObject({
  user: z.array(z.string()).optional(),
  group: z.array(z.string()).optional(),
  groupId: z.array(z.string()).optional(),
});

/** @throws JiraRefusal 400 for a body without actors, 404 for an account or group that is not there */
export function addActors(
  context: DirectoryContext,
  project: StoredProject,
  role: ProjectRole,
  body: unknown,
): void {
  const parsed = actorsBody.safeParse(body);
  if (!parsed.success) throw invalidPayload();
  const holders = holdersOf(context, parsed.data);
  context.database.transaction(() => {
    for (const holder of holders) context.stores.roles.addActor(project.id, role.id, holder);
  });
}

export function removeActors(
  context: DirectoryContext,
  project: StoredProject,
  role: ProjectRole,
  query: URLSearchParams,
): ProductResponse {
  const holders = holdersOf(context, {
    user: query.getAll('user'),
    group: query.getAll('group'),
    groupId: query.getAll('groupId'),
  });
  for (const holder of holders) context.stores.roles.removeActor(project.id, role.id, holder);
  return noContent();
}

function holdersOf(
  context: DirectoryContext,
  named: z.infer<typeof actorsBody>,
): readonly RoleHolder[] {
  const { users, groups } = context.stores;
  const holders: RoleHolder[] = [];
  for (const accountId of named.user ?? []) {
    if (!users.find(accountId)?.active) throw refuse(404, `We can't find '${accountId}'.`);
    holders.push({ accountId });
  }
  for (const name of named.group ?? []) {
    const group = groups.findByName(name);
    if (!group) throw refuse(404, `We can't find '${name}'.`);
    holders.push({ groupId: group.groupId });
  }
  for (const groupId of named.groupId ?? []) {
    if (!groups.find(groupId)) throw refuse(404, `We can't find '${groupId}'.`);
    holders.push({ groupId });
  }
  if (holders.length === 0) throw invalidPayload();
  return holders;
}
