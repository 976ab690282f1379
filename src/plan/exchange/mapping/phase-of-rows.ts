import type { EngagementPhase } from '../../../engagement/model/engagement';
import type { DocumentItem } from '../plan-document';
import type { ReportBuilder } from '../report-builder';

/**
 * The plan's phase for each row of a document. A phase is found by its id or its name; a top row that is none
 * stands for the phase at the same place, and a row below another one belongs to the phase of that.
 */
export function phaseOfRows(
  items: readonly DocumentItem[],
  phases: readonly EngagementPhase[],
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
  for (const { id, name, kind, parentId } of items) {
    const own = byName.get(id.toLowerCase()) ?? byName.get(name.trim().toLowerCase());
    const above = parentId === undefined ? undefined : found.get(parentId);
    if (kind === 'phase' && own !== undefined) found.set(id, own);
    else if (above !== undefined) {
      found.set(id, above);
      if (kind === 'phase') report.leftOut('nestedPhase', { name });
    } else {
      const place = phases[Math.min(tops, phases.length - 1)];
      if (place === undefined) continue;
      found.set(id, place.key);
      if (kind === 'phase') report.changed('otherPhase', { name, phase: place.name });
    }
    if (kind === 'phase' && parentId === undefined) tops += 1;
  }
  return found;
}
