import { EXCHANGE_LIMITS } from './exchange-limits';
import type { Place } from './import-report';
import type { DocumentItem } from './plan-document';
import type { ReportBuilder } from './report-builder';

/** Names of fields as the file's own program shows them. */
export interface FieldNames {
  readonly id: string;
  readonly parent: string;
  readonly name: string;
  readonly duration: string;
  readonly start: string;
  readonly finish: string;
  readonly actualStart: string;
  readonly actualFinish: string;
  readonly links: string;
  readonly constraintDate: string;
  readonly deadline: string;
  readonly calendar: string;
  readonly owner: string;
  readonly role: string;
  readonly percentComplete: string;
  readonly baseline: string;
  readonly wave: string;
  readonly notes: string;
}

/** What must hold for one item by itself. */
export function checkItem(
  item: DocumentItem,
  row: number | undefined,
  names: FieldNames,
  report: ReportBuilder,
): void {
  const { MAX_ID_CHARACTERS, MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS } = EXCHANGE_LIMITS;
  const short = EXCHANGE_LIMITS.MAX_SHORT_TEXT_CHARACTERS;
  const length = (text: string | undefined, max: number, field: string): void => {
    if (text !== undefined && text.length > max) {
      report.error('tooLong', { length: text.length, max }, { row, field });
    }
  };
  length(item.id, MAX_ID_CHARACTERS, names.id);
  length(item.name, MAX_NAME_CHARACTERS, names.name);
  length(item.owner, short, names.owner);
  length(item.role, short, names.role);
  length(item.wave, short, names.wave);
  length(item.notes, MAX_TEXT_CHARACTERS, names.notes);
  for (const { name, value } of item.extras) length(value, MAX_TEXT_CHARACTERS, name);
  if (item.name === '') report.error('missingValue', {}, { row, field: names.name });
  checkRange(
    item.durationDays,
    0,
    EXCHANGE_LIMITS.MAX_DAYS,
    { row, field: names.duration },
    report,
  );
  checkRange(item.percentComplete, 0, 100, { row, field: names.percentComplete }, report);
  const order = (start: string | undefined, finish: string | undefined, field: string): void => {
    if (start !== undefined && finish !== undefined && finish < start) {
      report.error('finishBeforeStart', { start, finish }, { row, field });
    }
  };
  order(item.start, item.finish, names.finish);
  order(item.actualStart, item.actualFinish, names.actualFinish);
  order(item.baseline?.start, item.baseline?.finish, names.baseline);
  const { constraint } = item;
  if (constraint?.type !== 'asLateAsPossible' && constraint !== undefined && !constraint.date) {
    report.error(
      'missingConstraintDate',
      { constraint: constraint.type },
      { row, field: names.constraintDate },
    );
  }
}

/** A number within its bounds; what is no number is outside. */
export function checkRange(
  value: number,
  min: number,
  max: number,
  place: Place,
  report: ReportBuilder,
): void {
  if (!(value >= min && value <= max)) report.error('outOfRange', { value, min, max }, place);
}
