import * as z from 'zod/mini';
import type { EditOutcome } from '../../ports/issue-store';

/** Jira's answer to what it refuses. */
export const refusal = z.lazy(() =>
  z.object({
    errorMessages: z.optional(z.array(z.string())),
    errors: z.optional(z.record(z.string(), z.string())),
  }),
);

/** What became of a write by its status, in Jira's words where it was refused. */
export function outcomeOf(status: number, value: z.infer<typeof refusal> | undefined): EditOutcome {
  if (status < 300) return { ok: true };
  const words = [...(value?.errorMessages ?? []), ...Object.values(value?.errors ?? {})];
  return { ok: false, isGone: status === 404, reason: words.join(' ').slice(0, 300) };
}
