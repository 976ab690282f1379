import * as z from 'zod/mini';
import { AppError } from '../app-error';
import type { AdfDocument } from '../files/write-adf';
import { accessTo } from './access-to';
import { loadRecord } from './load-record';
import type { EntryDeps } from './run-function';

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

/** The document of a macro in a PDF, a Word file, or the history of its page: whatever goes wrong is a sentence in it. */
export function createSrsExport(
  deps: EntryDeps,
): (given: unknown, vouched: unknown) => Promise<AdfDocument> {
  return async (given, vouched) => {
    const [{ exportSrs }, { exportSentence }, { readMacroConfig }] = await Promise.all([
      import('../srs/usecases/export-srs'),
      import('../srs/export/export-sentence'),
      import('../srs/document/contract'),
    ]);
    try {
      const { context, extensionPayload } = payload.parse(given);
      const config = readMacroConfig(context?.extension?.config ?? extensionPayload?.config);
      const { engagementId } = config;
      if (engagementId === '') return exportSentence('notChosen');
      const known = runtime.safeParse(vouched);
      if (!known.success) return exportSentence('nobody');
      const caller = { accountId: known.data.principal.accountId, locale: '' };
      const record = await loadRecord(deps, engagementId);
      return await exportSrs(deps, accessTo(record, caller, 'read'), config);
    } catch (error) {
      if (error instanceof AppError && error.detail.code === 'NOT_FOUND') {
        const isBaseline = error.detail.key === 'srsBaselineUnknown';
        return exportSentence(isBaseline ? 'noBaseline' : 'hidden');
      }
      deps.log.error('srs-export: could not export a macro', error);
      return exportSentence('failed');
    }
  };
}
