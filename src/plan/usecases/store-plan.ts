import { AppError } from '../../app-error';
import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import { partOf } from '../../engagement/model/plan-part';
import { planPartRecord } from '../../engagement/plan-records';
import { engagementRecord } from '../../engagement/records';
import type { RecordOperation, RecordStore, StoredRecord } from '../../ports/record-store';
import type { Baseline } from '../model/baseline';
import { formatDay, type CalendarDay } from '../model/calendar-day';
import { drawDownEntries } from '../model/draw-down-journal';
import type { PlanStanding } from '../model/plan-forecast';
import type { PlanHead } from '../model/plan-head';
import { storedBytes } from '../model/stored-bytes';
import { baselineRecords, planHeadRecord } from '../records';
import { planStanding } from './plan-standing';
import { summaryOf } from './plan-summary';
import { feverOf } from './plan-view';
import type { PlanState } from './read-plan-state';

/** Operations of one transaction. */
const MOST_OPERATIONS = 25;
const HEAD_OPERATIONS = 1;
const ENGAGEMENT_OPERATIONS = 1;
/** A baseline stands under its number, and as the one that counts. */
const BASELINE_OPERATIONS = 2;
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
const MOST_PART_BYTES = 235_000;
/** Lines of the draw-down journal that are kept with the head: far more than a buffer has days. */
const MOST_DRAW_DOWNS = 400;

/** What becomes of a plan; what is absent stays. */
export interface PlanEdit {
  /** All items, those that do not change as the very same objects. New ones come last. */
  readonly items?: readonly PlanItem[];
  readonly head?: Partial<Omit<PlanHead, 'engagementId' | 'version' | 'summary'>>;
  /** A new baseline, set on what the edit leaves. */
  readonly baseline?: Baseline;
  /** The engagement with its journal's new end. Its version is checked. */
  readonly engagement?: Omit<Engagement, 'version'>;
  readonly others?: readonly RecordOperation[];
}

export interface StoredPlan {
  readonly state: PlanState;
  readonly standing: PlanStanding;
}

/**
 * Stores an edit with everything that follows from it, all or nothing: the parts that changed, how the plan
 * stands, the fever chart's point of the day and the new lines of the draw-down journal.
 * @param meanwhile Done beside the transaction, whether or not it succeeds.
 * @returns undefined when somebody else wrote meanwhile; nothing was written then.
 * @throws AppError LIMIT when the edit is larger than one transaction; UnschedulablePlan when it leaves a plan
 *   without a schedule.
 */
export async function storePlan(
  records: RecordStore,
  before: PlanState,
  edit: PlanEdit,
  statusDay: CalendarDay,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<StoredPlan | undefined> {
  const engagement = editedEngagement(before, edit);
  const agreed = before.baseline ?? firstBaseline(before, statusDay);
  const seenVersion = Math.max(1, before.head.version);
  const edited: PlanState = {
    engagement,
    head: { ...before.head, ...edit.head, version: seenVersion + 1 },
    ...itemsOf(before, edit),
    baseline: edit.baseline ?? agreed,
  };
  const standing = planStanding(edited, statusDay);
  const state = withStanding(edited, standing);
  const baselines = [
    ...(before.baseline === undefined ? [agreed] : []),
    ...(edit.baseline === undefined ? [] : [edit.baseline]),
  ];
  const operations: readonly RecordOperation[] = [
    { type: 'set', record: planHeadRecord(state.head), ifVersion: seenVersion },
    ...changedParts(before, state),
    ...baselineOperations(engagement.id, baselines),
    ...(engagement === before.engagement
      ? []
      : [
          {
            type: 'set' as const,
            record: engagementRecord(engagement),
            ifVersion: before.engagement.version,
          },
        ]),
    ...(edit.others ?? []),
  ];
  if (operations.length > MOST_OPERATIONS)
    throw new AppError({ code: 'LIMIT', key: 'planEditTooLarge' });
  if (before.head.version === 0 && !(await records.create(newHead(before)))) return undefined;
  const [isStored] = await Promise.all([records.transact(operations), meanwhile()]);
  return isStored ? { state, standing } : undefined;
}

/** How many parts of a plan become others, and how many one transaction takes besides what always goes with them. */
export function operationsOf(
  before: PlanState,
  items: readonly PlanItem[],
): { readonly count: number; readonly limit: number } {
  const { parts } = itemsOf(before, { items });
  const count = parts.filter((part) => !before.parts.includes(part)).length;
  const others =
    HEAD_OPERATIONS +
    (before.baseline === undefined ? BASELINE_OPERATIONS : 0) +
    (items.length === before.engagement.itemCount ? 0 : ENGAGEMENT_OPERATIONS);
  return { count, limit: MOST_OPERATIONS - others };
}

/** Each under its number, and the last one as the one that counts: a key stands once in a transaction. */
function baselineOperations(
  engagementId: string,
  baselines: readonly Baseline[],
): readonly RecordOperation[] {
  const records = baselines.flatMap((baseline) => baselineRecords(engagementId, baseline));
  return [...new Map(records.map((record) => [record.key, record])).values()].map((record) => ({
    type: 'set',
    record,
  }));
}

function itemsOf(before: PlanState, { items }: PlanEdit): Pick<PlanState, 'items' | 'parts'> {
  if (items === undefined) return { items: before.items, parts: before.parts };
  const byPart = new Map<number, PlanItem[]>();
  for (const item of items) {
    const number = partOf(item.rank);
    const part = byPart.get(number);
    if (part === undefined) byPart.set(number, [item]);
    else part.push(item);
  }
  const parts = [...byPart].map(([number, own]) => {
    const known = before.parts.find((part) => part.number === number);
    const isSame =
      known?.items.length === own.length && own.every((item, index) => item === known.items[index]);
    return isSame ? known : { number, version: (known?.version ?? 0) + 1, items: own };
  });
  return { items, parts };
}

function editedEngagement({ engagement, items }: PlanState, edit: PlanEdit): Engagement {
  const itemCount = edit.items?.length ?? items.length;
  if (edit.engagement === undefined && itemCount === engagement.itemCount) return engagement;
  return { ...engagement, ...edit.engagement, itemCount, version: engagement.version + 1 };
}

function withStanding(state: PlanState, standing: PlanStanding): PlanState {
  const { head } = state;
  const { statusDay } = standing;
  const drawDown = [...head.drawDown, ...drawDownEntries(head.drawDown, standing.parts, statusDay)];
  if (drawDown.length > MOST_DRAW_DOWNS) throw new AppError({ code: 'LIMIT', key: 'drawDownFull' });
  return {
    ...state,
    head: {
      ...head,
      baselines:
        head.baselines.length > 0
          ? head.baselines
          : [baselineEntry(standing.baseline, state.engagement.startedAt)],
      drawDown,
      fever: feverOf(state, standing),
      summary: summaryOf(state, standing),
    },
  };
}

/** The plan as it was started, which the first write would otherwise make forgotten. */
function firstBaseline(before: PlanState, statusDay: CalendarDay): Baseline {
  return { ...planStanding(before, statusDay).baseline, setBy: before.engagement.startedBy };
}

/** A baseline as the list of all baselines shows it. */
export function baselineEntry(
  { number, setOn, setBy, reason, promise, items }: Baseline,
  setAt: number,
): PlanHead['baselines'][number] {
  return {
    number,
    setOn: formatDay(setOn),
    setBy,
    setAt,
    ...(reason === undefined ? {} : { reason }),
    ...(promise === undefined ? {} : { promise }),
    workDays: items.reduce((sum, { durationDays }) => sum + durationDays, 0),
  };
}

function changedParts(before: PlanState, after: PlanState): readonly RecordOperation[] {
  return after.parts.flatMap((part): readonly RecordOperation[] => {
    const known = before.parts.find(({ number }) => number === part.number);
    if (known === part) return [];
    const record = planPartRecord(after.engagement.id, part);
    if (storedBytes(record.value) > MOST_PART_BYTES) {
      throw new AppError({ code: 'LIMIT', key: 'planPartTooLarge' });
    }
    return [{ type: 'set', record, ...(known === undefined ? {} : { ifVersion: known.version }) }];
  });
}

function newHead({ head }: PlanState): StoredRecord {
  return planHeadRecord({ ...head, version: 1 });
}
