import { documentOf } from '../mapping/document-of';
import type { CalendarDay } from '../../model/calendar-day';
import { planStanding } from '../../usecases/plan-standing';
import type { PlanState } from '../../usecases/read-plan-state';
import { operationsOf } from '../../usecases/store-plan';
import type { ExchangeFormat, ImportPreview, PlanDifference } from '../contract';
import { readCsv } from '../csv/read-csv';
import { EXCHANGE_LIMITS } from '../exchange-limits';
import type { ImportProblem, ImportReport, ImportResult } from '../import-report';
import { fieldsAfter } from '../mapping/fields-after';
import { importedItems } from '../mapping/imported-items';
import { nameOtherDates } from '../mapping/left-out-dates';
import { nameWhatIsNotKept, type Comparable } from '../mapping/left-out-of-plan';
import { planDifference } from '../mapping/plan-difference';
import { nameRefusals } from '../mapping/refused-plan';
import { wantedItems, type WantedItem } from '../mapping/wanted-items';
import { readMspdi } from '../mspdi/read-mspdi';
import { createReportBuilder, type ReportBuilder } from '../report-builder';
import { readXlsx } from '../xlsx/read-xlsx';
import { unpacked } from './packed-file';
import type { WholeFile } from './sent-file';

/** A file that was read against a plan. */
export interface ReadImport extends ImportReport {
  /** Undefined when something is wrong with the file. */
  readonly wanted?: { readonly items: readonly WantedItem[]; readonly difference: PlanDifference };
  /** What forbids the import as long as the items that the file does not have stay in the plan. */
  readonly unlessTakenOut: readonly ImportProblem[];
}

/** Reads a file and compares it with the plan. @throws AppError for what cannot even be unpacked. */
export function readImport(
  plan: PlanState,
  { format, bytes }: WholeFile,
  statusDay: CalendarDay,
): ReadImport {
  const knownIds = new Set(plan.items.map(({ id }) => id));
  const { document, source, report } = readFile(format, bytes, knownIds);
  if (document === undefined || source === undefined) return { ...report, unlessTakenOut: [] };
  const mapping = createReportBuilder();
  const wanted = wantedItems({ document, source, plan, report: mapping });
  const own = documentOf(plan, planStanding(plan, statusDay));
  const compared = { document, source, own, wanted };
  nameWhatIsNotKept(compared, mapping);
  const unlessTakenOut = nameEffects(compared, plan, statusDay, mapping);
  const mapped = mapping.build();
  const whole = {
    problems: [...report.problems, ...mapped.problems],
    fields: fieldsAfter(report.fields, mapped.problems),
    unlessTakenOut,
  };
  if (mapping.hasErrors()) return whole;
  const items = [...wanted.values()];
  return { ...whole, wanted: { items, difference: planDifference(plan.items, items) } };
}

/**
 * What the plan would come to: whether it has a schedule then, and which days of the file are other ones.
 * @returns what only forbids the import as long as the missing items stay.
 */
function nameEffects(
  compared: Comparable,
  plan: PlanState,
  statusDay: CalendarDay,
  report: ReportBuilder,
): readonly ImportProblem[] {
  // Who imports, and when, makes no difference to what is only looked at.
  const by = { accountId: '', at: 0 };
  const [staying, takenOut] = [false, true].map((takeOut) => {
    const items = importedItems(plan.items, [...compared.wanted.values()], takeOut, by);
    const refusals = createReportBuilder();
    nameRefusals(compared, items, refusals);
    nameLimits(plan, items, refusals);
    return { items, problems: refusals.build().problems };
  });
  if (staying === undefined || takenOut === undefined) return [];
  if (staying.problems.length > 0 && takenOut.problems.length > 0) {
    for (const { key, params, ...place } of staying.problems) report.error(key, params, place);
    return [];
  }
  if (report.hasErrors()) return [];
  const { items } = staying.problems.length === 0 ? staying : takenOut;
  nameOtherDates(compared, planStanding({ ...plan, items }, statusDay), report);
  return staying.problems;
}

function nameLimits(plan: PlanState, items: PlanState['items'], report: ReportBuilder): void {
  const { MAX_ITEMS } = EXCHANGE_LIMITS;
  if (items.length > MAX_ITEMS)
    report.error('planTooLarge', { count: items.length, limit: MAX_ITEMS });
  const { count, limit } = operationsOf(plan, items);
  if (count > limit) report.error('tooManyChanges', { count, limit });
}

/** The report with errors first, as the screen shows it. */
export function previewOf({ problems, fields, wanted, unlessTakenOut }: ReadImport): ImportPreview {
  const order = ['error', 'changed', 'leftOut'];
  return {
    problems: [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    fields,
    comparison: wanted?.difference,
    unlessTakenOut,
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
