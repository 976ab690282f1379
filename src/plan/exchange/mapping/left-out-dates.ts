import { formatDay, parseDay } from '../../model/calendar-day';
import type { PlanStanding } from '../../model/plan-forecast';
import { createDayCount } from '../day-count';
import type { DocumentItem } from '../plan-document';
import type { ReportBuilder } from '../report-builder';
import type { Comparable } from './left-out-of-plan';

interface Span {
  readonly start: string;
  readonly finish: string;
}

/**
 * Names each start and finish that is another day than the plan computes. Dates follow from durations, links,
 * constraints, facts and calendars; those of a file are only compared.
 * @param standing The plan as it would be after the import.
 */
export function nameOtherDates(
  { document, source, own, wanted }: Comparable,
  standing: PlanStanding,
  report: ReportBuilder,
): void {
  const { items } = document;
  const spans = spansOf(items, (item) => {
    const work = standing.forecast.items.get(wanted.get(item.id)?.id ?? '');
    return work && { start: formatDay(work.start), finish: formatDay(work.finish) };
  });
  const phases = new Map(standing.comparison.phases.map(({ id, forecast }) => [id, forecast]));
  const count = createDayCount(own.calendars.find(({ id }) => id === own.calendarId));
  const { names, rows } = source;
  items.forEach((item, index) => {
    const { id, name, kind, start, finish, durationDays } = item;
    const phase = kind === 'phase' ? phases.get(id) : undefined;
    const span =
      phase === undefined
        ? spans.get(id)
        : { start: formatDay(phase.start), finish: formatDay(phase.finish) };
    const row = rows[index];
    const isOther = (value: string | undefined, computed: string | undefined): boolean =>
      value !== undefined && value !== computed;
    const [isStart, isFinish] = [isOther(start, span?.start), isOther(finish, span?.finish)];
    if (isStart || isFinish) {
      const params = {
        name,
        from: `${start ?? '…'} – ${finish ?? '…'}`,
        to: `${span?.start ?? '…'} – ${span?.finish ?? '…'}`,
      };
      const place = { row, field: isStart ? names.start : names.finish };
      report.leftOut(kind === 'phase' ? 'datesOfPhase' : 'datesComputed', params, place);
    }
    if (kind !== 'phase' || durationDays === 0) return;
    const computed =
      span === undefined ? 0 : count.between(parseDay(span.start) ?? 0, parseDay(span.finish) ?? 0);
    if (computed === durationDays) return;
    const params = { name, from: durationDays, to: computed };
    report.leftOut('durationOfPhase', params, { row, field: names.duration });
  });
}

/** Each item's days, and for a group those from its first item's start to its last one's finish. */
function spansOf(
  items: readonly DocumentItem[],
  daysOf: (item: DocumentItem) => Span | undefined,
): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  // A group stands above what is in it: from the end, its items are known before it.
  for (const item of [...items].reverse()) {
    const span = item.kind === 'phase' ? spans.get(item.id) : daysOf(item);
    if (span === undefined) continue;
    spans.set(item.id, span);
    if (item.parentId === undefined) continue;
    const known = spans.get(item.parentId);
    spans.set(item.parentId, {
      start: known === undefined || span.start < known.start ? span.start : known.start,
      finish: known === undefined || span.finish > known.finish ? span.finish : known.finish,
    });
  }
  return spans;
}
