import type { Engagement, PlanItem } from '../../engagement/model/engagement';
import { partsOf } from '../../engagement/model/plan-part';
import { planPartReference, readPlanPart, type PlanPart } from '../../engagement/plan-records';
import type { RecordReference, RecordStore, StoredRecord } from '../../ports/record-store';
import type { Baseline } from '../model/baseline';
import { DEFAULT_BUFFER_ZONES } from '../model/buffer-zones';
import type { PlanHead } from '../model/plan-head';
import {
  currentBaselineReference,
  planHeadReference,
  readBaseline,
  readPlanHead,
} from '../records';

/** Records that one call reads at the most. */
const RECORDS_PER_CALL = 25;

/** All that is stored of a plan. */
export interface PlanState {
  readonly engagement: Engagement;
  readonly head: PlanHead;
  readonly parts: readonly PlanPart[];
  /** In order of rank, what was taken out among them. */
  readonly items: readonly PlanItem[];
  /** Undefined until the plan is written to for the first time: it is measured against itself. */
  readonly baseline: Baseline | undefined;
}

/** Head, baseline and items at once: one round trip. */
export async function readPlanState(
  records: RecordStore,
  engagement: Engagement,
): Promise<PlanState> {
  const { id } = engagement;
  const found = await readAll(records, [
    planHeadReference(id),
    currentBaselineReference(id),
    ...partsOf(engagement.itemCount).map((part) => planPartReference(id, part)),
  ]);
  const head = found.get(nameOf(planHeadReference(id)));
  const baseline = found.get(nameOf(currentBaselineReference(id)));
  const parts = partsOf(engagement.itemCount).flatMap((part): readonly PlanPart[] => {
    const record = found.get(nameOf(planPartReference(id, part)));
    return record === undefined ? [] : [readPlanPart(record)];
  });
  return {
    engagement,
    head: head === undefined ? newPlanHead(id) : readPlanHead(head),
    parts,
    items: parts.flatMap(({ items }) => items),
    baseline: baseline && readBaseline(baseline),
  };
}

/** The head of a plan that nobody has written to yet. */
export function newPlanHead(engagementId: string): PlanHead {
  return {
    engagementId,
    version: 0,
    settings: {
      version: 0,
      rule: DEFAULT_BUFFER_ZONES,
      clientCalendar: { extraDaysOff: [], extraWorkingDays: [] },
      commitments: [],
    },
    baselines: [],
    drawDown: [],
    fever: [],
    unplanned: [],
    dismissed: [],
    isProjected: true,
    turn: 0,
  };
}

async function readAll(
  records: RecordStore,
  references: readonly RecordReference[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const calls = Array.from({ length: Math.ceil(references.length / RECORDS_PER_CALL) }, (_, call) =>
    records.getMany(references.slice(call * RECORDS_PER_CALL, (call + 1) * RECORDS_PER_CALL)),
  );
  const answers = await Promise.all(calls);
  return new Map(answers.flatMap((found) => [...found]));
}

function nameOf({ entity, key }: RecordReference): string {
  return `${entity}/${key}`;
}
