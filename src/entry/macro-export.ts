import * as z from 'zod/mini';
import type { Caller } from '../access/caller';

/**
 * What Confluence tells of a macro that it exports. The configuration stands where the macro's context has it.
 * @see https://developer.atlassian.com/platform/forge/change-the-confluence-frontend-with-the-ui-kit/#specify-the-export-view
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/#extension-context
 */
const payload = z.lazy(() =>
  z.object({
    context: z.optional(
      z.object({ extension: z.optional(z.object({ config: z.optional(z.unknown()) })) }),
    ),
    extensionPayload: z.optional(z.object({ config: z.optional(z.unknown()) })),
  }),
);

/** Forge vouches for whoever exports here. Whether it always does is not documented: without him there is nothing to see. */
const runtime = z.lazy(() =>
  z.object({ principal: z.object({ accountId: z.string().check(z.minLength(1)) }) }),
);

/** What the author of a page chose for the macro, to be read by whoever knows it. @throws ZodError for no such call. */
export function exportedMacro(given: unknown): unknown {
  const { context, extensionPayload } = payload.parse(given);
  return context?.extension?.config ?? extensionPayload?.config;
}

/** Who exports; undefined where nobody is vouched for. */
export function vouchedFor(given: unknown): Caller | undefined {
  const known = runtime.safeParse(given);
  return known.success ? { accountId: known.data.principal.accountId, locale: '' } : undefined;
}
