import { readMspdi } from '../../../../src/plan/exchange/mspdi/read-mspdi';
import type { ImportPreview } from '../../../../src/plan/exchange/contract';
import type { DocumentItem } from '../../../../src/plan/exchange/plan-document';
import type { PlanItemView, PlanView } from '../../../../src/plan/contract';
import type { ProjectFile } from './project-file';

/** Findings that may stand for a value that the plan does not have, by the value's field. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  name: ['otherPhase', 'nestedPhase', 'phaseNameKept', 'nameKept'],
  durationDays: ['durationOfPhase'],
  start: ['datesComputed', 'datesOfPhase'],
  finish: ['datesComputed', 'datesOfPhase'],
  actualStart: ['progressLeftOut'],
  actualFinish: ['progressLeftOut'],
  percentComplete: ['progressLeftOut'],
  links: ['linkOfPhase', 'linkToPhase'],
  constraint: [
    'constraintOfPhase',
    'constraintLoosened',
    'constraintUnknown',
    'constraintAsDeadline',
  ],
  deadline: ['deadlineOfPhase'],
  calendarId: ['itemCalendarsLeftOut'],
  owner: ['ownersLeftOut'],
  baseline: ['baselinesLeftOut'],
  notes: ['notesLeftOut'],
  extras: ['extraLeftOut'],
};

/** What the plan shows for a field; undefined where it has no such field. */
const SHOWN: Readonly<Record<string, (item: PlanItemView) => unknown>> = {
  name: ({ name }) => name,
  durationDays: ({ durationDays }) => durationDays,
  start: ({ start }) => start,
  finish: ({ finish }) => finish,
  deadline: ({ mustFinishBy }) => mustFinishBy,
  links: ({ predecessors }) => predecessors.map(({ type, lagDays }) => [type, lagDays]),
  constraint: ({ startNoEarlierThan }) =>
    startNoEarlierThan && ['startNoEarlierThan', startNoEarlierThan],
};

/** Values of a project file that are neither in the plan after the import nor named with their row. */
export function lostInSilence(
  file: ProjectFile,
  { problems }: ImportPreview,
  plan: PlanView,
): readonly string[] {
  const rowsByKey = new Map<string, Set<number>>();
  for (const { key, row, rows = row === undefined ? [] : [row] } of problems) {
    rowsByKey.set(key, new Set([...(rowsByKey.get(key) ?? []), ...rows]));
  }
  const rows = readMspdi(file.xml).source?.rows ?? [];
  const byName = new Map(plan.items.map((item) => [item.name, item]));
  return file.document.items.flatMap((item, index) =>
    Object.keys(NAMED_BY)
      .filter((field) => {
        const value = valueOf(item, field);
        if (value === undefined) return false;
        const shown = byName.get(item.name);
        const kept =
          item.kind === 'phase'
            ? shownOfGroup(field, item, daysOfGroup(item, file.document.items, byName))
            : shown && SHOWN[field]?.(shown);
        if (JSON.stringify(kept) === JSON.stringify(value)) return false;
        return !NAMED_BY[field]?.some((key) => rowsByKey.get(key)?.has(rows[index] ?? 0) === true);
      })
      .map((field) => `row ${rows[index] ?? 0}: ${field}`),
  );
}

/** Days of a group are those of what is in it; that its length agrees follows from them. */
function shownOfGroup(
  field: string,
  { start, finish, durationDays }: DocumentItem,
  span: { readonly start: string | undefined; readonly finish: string | undefined },
): unknown {
  if (field === 'start') return span.start;
  if (field === 'finish') return span.finish;
  const isSame = span.start === start && span.finish === finish;
  return field === 'durationDays' && isSame ? durationDays : undefined;
}

function daysOfGroup(
  group: DocumentItem,
  items: readonly DocumentItem[],
  byName: ReadonlyMap<string, PlanItemView>,
) {
  const inside = new Set([group.id]);
  for (const { id, parentId } of items) if (inside.has(parentId ?? '')) inside.add(id);
  const members = items
    .filter(({ id, kind }) => inside.has(id) && kind !== 'phase')
    .flatMap(({ name }) => byName.get(name) ?? []);
  const starts = members.map(({ start }) => start).sort();
  const finishes = members.map(({ finish }) => finish).sort();
  return { start: starts[0], finish: finishes.at(-1) };
}

function valueOf(item: DocumentItem, field: string): unknown {
  const { links, extras, constraint, percentComplete } = item;
  switch (field) {
    case 'links':
      return links.length === 0 ? undefined : links.map(({ type, lagDays }) => [type, lagDays]);
    case 'extras':
      return extras.length === 0 ? undefined : extras;
    case 'constraint':
      return constraint && [constraint.type, constraint.date];
    case 'percentComplete':
      return percentComplete === 0 ? undefined : percentComplete;
    default:
      return new Map<string, unknown>(Object.entries(item)).get(field);
  }
}
