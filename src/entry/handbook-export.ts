import { AppError } from '../app-error';
import type { AdfDocument } from '../files/write-adf';
import { accessTo } from './access-to';
import { loadRecord } from './load-record';
import { exportedMacro, vouchedFor } from './macro-export';
import type { EntryDeps } from './run-function';

/** The handbook's macro in a PDF, a Word file, or the history of its page: whatever goes wrong is a sentence in it. */
export function createHandbookExport(
  deps: EntryDeps,
): (given: unknown, vouched: unknown) => Promise<AdfDocument> {
  return async (given, vouched) => {
    const [{ exportGuide, guideSentence }, { readHandbookConfig }] = await Promise.all([
      import('../training/usecases/export-guide'),
      import('../training/handbook/contract'),
    ]);
    try {
      const config = readHandbookConfig(exportedMacro(given));
      if (config.engagementId === '') return guideSentence('notChosen');
      const caller = vouchedFor(vouched);
      if (caller === undefined) return guideSentence('nobody');
      const record = await loadRecord(deps, config.engagementId);
      return await exportGuide(deps, accessTo(record, caller, 'read'), config);
    } catch (error) {
      if (error instanceof AppError && error.detail.code === 'NOT_FOUND') {
        return guideSentence('hidden');
      }
      deps.log.error('handbook-export: could not export a macro', error);
      return guideSentence('failed');
    }
  };
}
