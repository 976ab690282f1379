import type { PlanItem } from '../../../engagement/model/engagement';
import type { SaidField } from '../import-report';
import type { DocumentItem } from '../plan-document';
import type { Place } from '../import-report';
import type { ReportBuilder } from '../report-builder';

type Dates = Pick<PlanItem, 'startNoEarlierThan' | 'mustFinishBy'>;

/** Constraint and deadline of a row as the plan can keep them; what the file cannot say stays as it is. */
export function wantedDates(
  { constraint, deadline, name }: DocumentItem,
  before: PlanItem | undefined,
  says: ReadonlySet<SaidField>,
  place: Place,
  report: ReportBuilder,
): Dates {
  const by = says.has('mustFinishBy') ? deadline : before?.mustFinishBy;
  if (!says.has('startNoEarlierThan'))
    return { startNoEarlierThan: before?.startNoEarlierThan, mustFinishBy: by };
  if (constraint === undefined) return { startNoEarlierThan: undefined, mustFinishBy: by };
  const { type, date } = constraint;
  switch (type) {
    case 'startNoEarlierThan':
      return { startNoEarlierThan: date, mustFinishBy: by };
    case 'finishNoLaterThan':
      report.changed('constraintAsDeadline', { name, date: date ?? '' }, place);
      return { startNoEarlierThan: undefined, mustFinishBy: earlierOf(by, date) };
    case 'mustStartOn':
      report.changed('constraintLoosened', { constraint: type, name, date: date ?? '' }, place);
      return { startNoEarlierThan: date, mustFinishBy: by };
    case 'mustFinishOn':
      report.changed('constraintLoosened', { constraint: type, name, date: date ?? '' }, place);
      return { startNoEarlierThan: undefined, mustFinishBy: earlierOf(by, date) };
    case 'asLateAsPossible':
    case 'startNoLaterThan':
    case 'finishNoEarlierThan':
      report.leftOut('constraintUnknown', { constraint: type, name }, place);
      return { startNoEarlierThan: undefined, mustFinishBy: by };
  }
}

function earlierOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
