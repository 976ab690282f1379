import * as z from 'zod/mini';
import { request } from './request';

const answer = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** Which of the named permissions the person has, in the project or, without one, globally. */
export async function getMyPermissions<Name extends string>(
  names: readonly Name[],
  projectKey?: string,
): Promise<Readonly<Partial<Record<Name, boolean>>>> {
  const query = new URLSearchParams({ permissions: names.join(',') });
  if (projectKey !== undefined) query.set('projectKey', projectKey);
  const { permissions } = await request(answer, `/rest/api/3/mypermissions?${query.toString()}`);
  const result: Partial<Record<Name, boolean>> = {};
  for (const name of names) result[name] = permissions[name]?.havePermission ?? false;
  return result;
}
