import { engagementRole, type EngagementRole } from '../../../engagement/contract';
import type { PlanItem, PlanLink } from '../../../engagement/model/engagement';
import type { PlanState } from '../../usecases/read-plan-state';
import { checkRange, type FieldNames } from '../check-item';
import type { DocumentSource } from '../import-report';
import type { DocumentItem, PlanDocument } from '../plan-document';
import type { Place } from '../import-report';
import type { ReportBuilder } from '../report-builder';
import { itemIds } from './item-ids';
import { phaseOfRows } from './phase-of-rows';
import { wantedDates } from './wanted-dates';

/** Longest name of a wave. */
const MOST_WAVE_CHARACTERS = 40;
/** Longest duration and lag that the schedule takes, in working days. */
const MOST_DAYS = 2_600;

/** An item as a file wants it; what the file cannot say of it is as it was. */
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

/** A document that was read, the plan that it is read against, and where to say what becomes of it. */
export interface Mapping {
  readonly document: PlanDocument;
  readonly source: DocumentSource;
  readonly plan: Pick<PlanState, 'engagement' | 'items' | 'head'>;
  readonly report: ReportBuilder;
}

/** What is known of one row. */
interface Row {
  readonly item: DocumentItem;
  readonly before: PlanItem | undefined;
  readonly place: (field: keyof FieldNames) => Place;
}

/**
 * What the plan takes over from a document, by the document's ids, in its order. What cannot be taken over as it
 * stands is named in the report.
 */
export function wantedItems(mapping: Mapping): ReadonlyMap<string, WantedItem> {
  const { document, source, plan, report } = mapping;
  const { phases } = plan.engagement;
  const rowOf = (index: number): Place => ({ row: source.rows[index] });
  const ids = itemIds(
    document.items.filter(({ kind }) => kind !== 'phase'),
    source,
    plan.items,
  );
  const phaseOf = phaseOfRows(document.items, phases, rowOf, report);
  const known = new Map(plan.items.map((item) => [item.id, item]));
  const found = document.items.flatMap(
    (item, index): readonly (readonly [string, WantedItem])[] => {
      const id = ids.get(item.id);
      const { kind } = item;
      if (id === undefined || kind === 'phase') return [];
      const before = known.get(id);
      const place = (field: keyof FieldNames): Place => ({
        row: source.rows[index],
        field: source.names[field],
      });
      const row: Row = { item, before, place };
      const phaseKey = wantedPhase(row, phaseOf.get(item.id), mapping);
      if (phaseKey === undefined) return [];
      nameWhatStays(row, mapping);
      const wanted: WantedItem = {
        id,
        phaseKey,
        kind: before?.kind ?? kind,
        name: item.name,
        durationDays: wantedDuration(row, mapping),
        role: wantedRole(row, report),
        predecessors: wantedLinks(row, mapping, ids, known),
        ...wantedDates(item, before, source.says, place('constraintDate'), report),
        wave: wantedWave(row, mapping),
      };
      return [[item.id, wanted]];
    },
  );
  return new Map(found);
}

/** An item stays in its phase; a new one that stands in none goes into the first. */
function wantedPhase(
  { item: { name }, before, place }: Row,
  found: string | undefined,
  { plan: { engagement }, report }: Mapping,
): string | undefined {
  const nameOf = (phaseKey: string): string =>
    engagement.phases.find(({ key }) => key === phaseKey)?.name ?? phaseKey;
  if (before !== undefined) {
    if (found !== undefined && found !== before.phaseKey) {
      const params = { name, from: nameOf(before.phaseKey), to: nameOf(found) };
      report.leftOut('phaseKept', params, place('parent'));
    }
    return before.phaseKey;
  }
  const [first] = engagement.phases;
  if (found === undefined && first !== undefined) {
    report.changed('withoutPhase', { name, phase: first.name }, place('parent'));
  }
  return found ?? first?.key;
}

function nameWhatStays({ item, before, place }: Row, { source, report }: Mapping): void {
  if (before === undefined) return;
  const { name, kind } = item;
  if (before.name !== name) {
    report.leftOut('nameKept', { from: before.name, to: name }, place('name'));
  }
  if (source.says.has('kind') && before.kind !== kind) {
    report.leftOut('kindKept', { name, from: before.kind, to: kind }, place('name'));
  }
}

function wantedDuration(
  { item: { durationDays }, before, place }: Row,
  { source, report }: Mapping,
): number {
  if (!source.says.has('durationDays') && before !== undefined) return before.durationDays;
  checkRange(durationDays, 0, MOST_DAYS, place('duration'), report);
  return durationDays;
}

function wantedRole(
  { item: { role, name }, before, place }: Row,
  report: ReportBuilder,
): EngagementRole {
  const usual = before?.role ?? 'consultant';
  if (role === undefined) return usual;
  const wanted = engagementRole.safeParse(role);
  if (wanted.success) return wanted.data;
  report.leftOut('roleUnknown', { role, name }, place('role'));
  return usual;
}

function wantedWave(
  { item: { wave }, before, place }: Row,
  { source, report }: Mapping,
): string | undefined {
  if (!source.says.has('wave')) return before?.wave;
  if (wave !== undefined && wave.length > MOST_WAVE_CHARACTERS) {
    report.error('tooLong', { length: wave.length, max: MOST_WAVE_CHARACTERS }, place('wave'));
  }
  return wave;
}

function wantedLinks(
  { item: { links, name }, before, place }: Row,
  { source, report }: Mapping,
  ids: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, PlanItem>,
): readonly PlanLink[] {
  if (!source.says.has('predecessors')) return before?.predecessors ?? [];
  const inFile = links.flatMap(({ predecessorId, type, lagDays }): readonly PlanLink[] => {
    const itemId = ids.get(predecessorId) ?? known.get(predecessorId)?.id;
    checkRange(lagDays, -MOST_DAYS, MOST_DAYS, place('links'), report);
    if (itemId !== undefined) return [{ itemId, type, lagDays }];
    report.leftOut('linkToPhase', { predecessor: predecessorId, name }, place('links'));
    return [];
  });
  const said = new Set(inFile.map(({ itemId }) => itemId));
  // An export leaves out links to what was taken out of the plan, so a file does not take them away.
  const resting = (before?.predecessors ?? []).filter(
    ({ itemId }) => known.get(itemId)?.isRemoved === true && !said.has(itemId),
  );
  return [...inFile, ...resting];
}
