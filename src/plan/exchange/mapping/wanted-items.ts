import { engagementRole, type EngagementRole } from '../../../engagement/contract';
import type { EngagementPhase, PlanItem, PlanLink } from '../../../engagement/model/engagement';
import type { DocumentItem, PlanDocument } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import { itemIds } from './item-ids';
import { phaseOfRows } from './phase-of-rows';

/** Longest name of a wave. */
const MOST_WAVE_CHARACTERS = 40;
/** Longest duration and lag that the schedule takes, in working days. */
const MOST_DAYS = 2_600;

/** An item as a file wants it; what the file cannot say of it is absent. */
export type WantedItem = Pick<
  PlanItem,
  | 'id'
  | 'phaseKey'
  | 'kind'
  | 'name'
  | 'durationDays'
  | 'role'
  | 'predecessors'
  | 'startNoEarlierThan'
  | 'mustFinishBy'
  | 'wave'
>;

/** What the plan takes over from a document; everything else that the document says is named in the report. */
export function wantedItems(
  document: PlanDocument,
  plan: { readonly phases: readonly EngagementPhase[]; readonly items: readonly PlanItem[] },
  report: ReportBuilder,
): readonly WantedItem[] {
  const rows = document.items.filter(({ kind }) => kind !== 'phase');
  const ids = itemIds(rows);
  const phases = phaseOfRows(document.items, plan.phases, report);
  const known = new Map(plan.items.map((item) => [item.id, item]));
  nameWhatIsNotKept(document, report);
  return rows.flatMap((row): readonly WantedItem[] => {
    const id = ids.get(row.id);
    const phaseKey = phases.get(row.id);
    if (id === undefined || phaseKey === undefined || row.kind === 'phase') return [];
    const before = known.get(id);
    const { durationDays, name, kind } = row;
    if (durationDays > MOST_DAYS) {
      report.error('outOfRange', { value: durationDays, min: 0, max: MOST_DAYS });
    }
    if (before !== undefined && before.name !== name)
      report.leftOut('nameKept', { from: before.name, to: name });
    return [
      {
        id,
        phaseKey,
        kind,
        name,
        durationDays,
        role: roleOf(row, before, report),
        predecessors: linksOf(row, ids, report),
        ...datesOf(row, report),
        wave: row.wave?.slice(0, MOST_WAVE_CHARACTERS),
      },
    ];
  });
}

function roleOf(
  row: DocumentItem,
  before: PlanItem | undefined,
  report: ReportBuilder,
): EngagementRole {
  const usual = before?.role ?? 'consultant';
  if (row.role === undefined) return usual;
  const wanted = engagementRole.safeParse(row.role);
  if (wanted.success) return wanted.data;
  report.leftOut('roleUnknown', { role: row.role, name: row.name });
  return usual;
}

function linksOf(
  { links, name }: DocumentItem,
  ids: ReadonlyMap<string, string>,
  report: ReportBuilder,
): readonly PlanLink[] {
  return links.flatMap(({ predecessorId, type, lagDays }): readonly PlanLink[] => {
    const itemId = ids.get(predecessorId);
    if (itemId !== undefined) return [{ itemId, type, lagDays }];
    report.leftOut('linkToPhase', { predecessor: predecessorId, name });
    return [];
  });
}

function datesOf(
  { constraint, deadline, name }: DocumentItem,
  report: ReportBuilder,
): Pick<WantedItem, 'startNoEarlierThan' | 'mustFinishBy'> {
  const by = deadline === undefined ? {} : { mustFinishBy: deadline };
  if (constraint === undefined) return by;
  const { type, date } = constraint;
  switch (type) {
    case 'startNoEarlierThan':
      return { ...by, startNoEarlierThan: date };
    case 'finishNoLaterThan':
      return { mustFinishBy: earlierOf(deadline, date) };
    case 'mustStartOn':
      report.changed('constraintLoosened', { constraint: type, name, date: date ?? '' });
      return { ...by, startNoEarlierThan: date };
    case 'mustFinishOn':
      report.changed('constraintLoosened', { constraint: type, name, date: date ?? '' });
      return { mustFinishBy: earlierOf(deadline, date) };
    case 'asLateAsPossible':
    case 'startNoLaterThan':
    case 'finishNoEarlierThan':
      report.leftOut('constraintUnknown', { constraint: type, name });
      return by;
  }
}

function earlierOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** Fields for which the plan has no place, or whose truth lies elsewhere: one line each, with how many rows. */
function nameWhatIsNotKept({ items, calendars }: PlanDocument, report: ReportBuilder): void {
  const count = (has: (item: DocumentItem) => boolean): number => items.filter(has).length;
  const tell = (
    key:
      | 'ownersLeftOut'
      | 'baselinesLeftOut'
      | 'progressLeftOut'
      | 'notesLeftOut'
      | 'calendarsLeftOut',
    rows: number,
  ): void => {
    if (rows > 0) report.leftOut(key, { count: rows });
  };
  tell(
    'ownersLeftOut',
    count(({ owner }) => owner !== undefined),
  );
  tell(
    'baselinesLeftOut',
    count(({ baseline }) => baseline !== undefined),
  );
  tell(
    'progressLeftOut',
    count(({ percentComplete, actualStart }) => percentComplete > 0 || actualStart !== undefined),
  );
  tell(
    'notesLeftOut',
    count(({ notes }) => notes !== undefined),
  );
  tell('calendarsLeftOut', calendars.length);
  for (const name of new Set(items.flatMap(({ extras }) => extras.map((extra) => extra.name)))) {
    report.leftOut('extraLeftOut', {
      name,
      count: count(({ extras }) => extras.some((extra) => extra.name === name)),
    });
  }
}
