import * as z from 'zod/mini';
import { request } from './request';

export const person = z.object({
  accountId: z.string(),
  displayName: z.string(),
});

/** A person as fields show him. */
export type Person = z.infer<typeof person>;

/** People to whom an issue of the project may be assigned. */
export const getAssignable = (projectKey: string) =>
  request(
    z.array(person),
    `/rest/api/3/user/assignable/search?project=${encodeURIComponent(projectKey)}`,
  );
