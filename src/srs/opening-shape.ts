import * as z from 'zod/mini';

/** That an approved change request opened something, as it is stored. */
export const openingShape = z.lazy(() =>
  z.object({
    changeId: z.string(),
    number: z.int(),
    revision: z.int(),
    at: z.number(),
    issueId: z.optional(z.string()),
  }),
);
