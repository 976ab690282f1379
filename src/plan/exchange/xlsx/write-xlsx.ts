import { workbook } from '../../../files/write-workbook';
import type { PlanDocument } from '../plan-document';
import { planTable, type ColumnLabels } from '../table/write-table';

/**
 * The plan as an Excel workbook of one sheet.
 * @param labels Headers in the reader's language; they must be among those that are recognised.
 */
export function writeXlsx(
  document: PlanDocument,
  labels: ColumnLabels = {},
  sheet = 'Plan',
): Uint8Array {
  return workbook(planTable(document, labels), sheet);
}
