import type { PlanState } from '../../usecases/read-plan-state';
import type { ExchangeFormat, ImportPreview, PlanDifference } from '../contract';
import { readCsv } from '../csv/read-csv';
import type { ImportReport, ImportResult } from '../import-report';
import { planDifference } from '../mapping/plan-difference';
import { wantedItems, type WantedItem } from '../mapping/wanted-items';
import { readMspdi } from '../mspdi/read-mspdi';
import { createReportBuilder } from '../report-builder';
import { readXlsx } from '../xlsx/read-xlsx';
import { fromBase64, unpacked } from './packed-file';

/** A file that was read against a plan. */
export interface ReadImport extends ImportReport {
  /** Undefined when something is wrong with the file. */
  readonly wanted?: { readonly items: readonly WantedItem[]; readonly difference: PlanDifference };
}

/** Reads a file and compares it with the plan. @throws AppError for what cannot even be unpacked. */
export function readImport(plan: PlanState, format: ExchangeFormat, packed: string): ReadImport {
  const { items } = plan;
  const knownIds = new Set(items.map(({ id }) => id));
  const { document, source, report } = readFile(format, fromBase64(packed), knownIds);
  if (document === undefined || source === undefined) return report;
  const mapping = createReportBuilder();
  const wanted = wantedItems({ document, source, plan, report: mapping });
  const mapped = mapping.build();
  const whole = { problems: [...report.problems, ...mapped.problems], fields: report.fields };
  if (mapping.hasErrors()) return whole;
  return { ...whole, wanted: { items: wanted, difference: planDifference(items, wanted) } };
}

/** The report with errors first, as the screen shows it. */
export function previewOf({ problems, fields, wanted }: ReadImport): ImportPreview {
  const order = ['error', 'changed', 'leftOut'];
  return {
    problems: [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    fields,
    comparison: wanted?.difference,
  };
}

function readFile(
  format: ExchangeFormat,
  bytes: Uint8Array,
  knownIds: ReadonlySet<string>,
): ImportResult {
  switch (format) {
    case 'xlsx':
      return readXlsx(bytes, knownIds);
    case 'csv':
      return readCsv(unpacked(bytes), knownIds);
    case 'mspdi':
      return readMspdi(unpacked(bytes));
  }
}
