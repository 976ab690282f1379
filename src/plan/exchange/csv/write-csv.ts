import { csvText } from '../../../files/write-csv';
import type { PlanDocument } from '../plan-document';
import { planTable, type ColumnLabels } from '../table/write-table';

/**
 * The plan as CSV that no spreadsheet takes for formulas and `readCsv` reads back.
 * @param labels Headers in the reader's language; they must be among those that are recognised.
 */
export function writeCsv(document: PlanDocument, labels: ColumnLabels = {}): string {
  return csvText(planTable(document, labels));
}
