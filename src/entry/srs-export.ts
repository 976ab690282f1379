import { AppError } from '../app-error';
import type { AdfDocument } from '../files/write-adf';
import { accessTo } from './access-to';
import { loadRecord } from './load-record';
import { exportedMacro, vouchedFor } from './macro-export';
import type { EntryDeps } from './run-function';

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
      const config = readMacroConfig(exportedMacro(given));
      const { engagementId } = config;
      if (engagementId === '') return exportSentence('notChosen');
      const caller = vouchedFor(vouched);
      if (caller === undefined) return exportSentence('nobody');
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
