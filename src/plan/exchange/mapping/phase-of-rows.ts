import type { EngagementPhase } from '../../../engagement/model/engagement';
import type { DocumentItem } from '../plan-document';
import type { Place } from '../import-report';
import type { ReportBuilder } from '../report-builder';

/**
 * The plan's phase for each row of a document; absent for an item that stands in none. A phase is found by its id
 * or its name; a top row that is none stands for the phase at the same place, and a row below another one belongs
 * to the phase of that.
 */
export function phaseOfRows(
  items: readonly DocumentItem[],
  phases: readonly EngagementPhase[],
  placeOf: (index: number) => Place,
  report: ReportBuilder,
): ReadonlyMap<string, string> {
  const byName = new Map(
    phases.flatMap(({ key, name }) => [
      [key.toLowerCase(), key] as const,
      [name.trim().toLowerCase(), key] as const,
    ]),
  );
  const found = new Map<string, string>();
  let tops = 0;
  items.forEach(({ id, name, kind, parentId }, index) => {
    const above = parentId === undefined ? undefined : found.get(parentId);
    if (kind !== 'phase') {
      if (above !== undefined) found.set(id, above);
      return;
    }
    const own = byName.get(id.toLowerCase()) ?? byName.get(name.trim().toLowerCase());
    const place = phases[Math.min(tops, phases.length - 1)];
    if (parentId === undefined) tops += 1;
    if (own !== undefined) found.set(id, own);
    else if (above !== undefined) {
      found.set(id, above);
      report.leftOut('nestedPhase', { name }, placeOf(index));
    } else if (place !== undefined) {
      found.set(id, place.key);
      report.changed('otherPhase', { name, phase: place.name }, placeOf(index));
    }
  });
  return found;
}
