import type { ReportBuilder } from '../report-builder';
import type { Comparable } from './left-out-of-plan';

/** A group is a phase of the plan or nothing: what else a file says of it is named, value by value. */
export function nameOfGroups(
  { document, source, own }: Pick<Comparable, 'document' | 'source' | 'own'>,
  report: ReportBuilder,
): void {
  const { names, rows } = source;
  const ownName = new Map(own.items.map((item) => [item.id.toLowerCase(), item.name]));
  const kinds = new Map(document.items.map(({ id, kind }) => [id, kind]));
  document.items.forEach((item, index) => {
    const { id, name, kind, parentId } = item;
    const at = (field: string) => ({ row: rows[index], field });
    if (parentId !== undefined && (kinds.get(parentId) ?? 'phase') !== 'phase') {
      report.leftOut('belowItem', { name, parent: parentId }, at(names.parent));
    }
    if (kind !== 'phase') return;
    const { links, constraint, deadline, wave, role } = item;
    const known = ownName.get(id.toLowerCase());
    if (known !== undefined && known !== name) {
      report.leftOut('phaseNameKept', { from: known, to: name }, at(names.name));
    }
    for (const { predecessorId } of links) {
      report.leftOut('linkOfPhase', { name, predecessor: predecessorId }, at(names.links));
    }
    if (constraint !== undefined) {
      const params = { name, constraint: constraint.type, date: constraint.date ?? '' };
      report.leftOut('constraintOfPhase', params, at(names.constraintDate));
    }
    if (deadline !== undefined) {
      report.leftOut('deadlineOfPhase', { name, date: deadline }, at(names.deadline));
    }
    if (wave !== undefined) report.leftOut('waveOfPhase', { name, wave }, at(names.wave));
    if (role !== undefined) report.leftOut('roleOfPhase', { name, role }, at(names.role));
  });
}
