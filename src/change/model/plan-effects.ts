import type { ItemChange, LinkType, NewPlanItem, PlanChangeRequest } from '../../plan/contract';
import type { Impact, PlanEffect } from '../impact/contract';

/** What is asked of an item of the plan. */
export interface AffectedItem {
  readonly id: string;
  readonly version: number;
  readonly kind: 'milestone' | 'deliverable' | 'task';
  readonly durationDays: number;
  readonly isRemoved?: boolean | undefined;
  readonly predecessors: readonly {
    readonly itemId: string;
    readonly lagDays: number;
    readonly type?: LinkType | undefined;
  }[];
}

/** Longest id that a plan takes. */
const MOST_ID = 64;

/** Id of an item that a request adds: the same however often it is added. */
export function newItemId(number: number, effectId: string): string {
  return `cr${String(number)}-${effectId}`;
}

/** What people call a request by, in journals and causes. */
export function changeName(number: number): string {
  return `CR-${String(number)}`;
}

/** What an impact does to a plan, and what of it the plan cannot do. */
export interface PlanWish {
  readonly request: PlanChangeRequest;
  readonly problems: readonly {
    readonly index: number;
    readonly field: string;
    readonly key: string;
  }[];
}

/** The change of a plan that a request's effects come to. */
export function planWishOf(
  { planEffects }: Pick<Impact, 'planEffects'>,
  change: { readonly number: number; readonly side: 'client' | 'vendor' },
  items: readonly AffectedItem[],
): PlanWish {
  const known = new Map(items.map((item) => [item.id, item]));
  const longer = sumsOf(planEffects);
  const waits = waitsOf(planEffects, change.number);
  const changes = [...new Set([...longer.keys(), ...waits.keys()])].flatMap((itemId) => {
    const item = known.get(itemId);
    return item === undefined
      ? []
      : [itemChangeOf(item, longer.get(itemId) ?? 0, waits.get(itemId) ?? [], change)];
  });
  const add = planEffects.flatMap((effect) =>
    effect.kind === 'new' ? [newItemOf(effect, change.number)] : [],
  );
  return {
    request: { changes, add },
    problems: planEffects.flatMap((effect, index) =>
      effectProblems(effect, change.number, known).map((problem) => ({ index, ...problem })),
    ),
  };
}

function sumsOf(effects: readonly PlanEffect[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const effect of effects) {
    if (effect.kind === 'longer') {
      sums.set(effect.itemId, (sums.get(effect.itemId) ?? 0) + effect.days);
    }
  }
  return sums;
}

/** By item, the new ones that it waits for. */
function waitsOf(
  effects: readonly PlanEffect[],
  number: number,
): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, readonly string[]>();
  for (const effect of effects) {
    if (effect.kind !== 'new') continue;
    for (const itemId of new Set(effect.before)) {
      waits.set(itemId, [...(waits.get(itemId) ?? []), newItemId(number, effect.effectId)]);
    }
  }
  return waits;
}

function itemChangeOf(
  item: AffectedItem,
  days: number,
  waitsFor: readonly string[],
  { number, side }: { readonly number: number; readonly side: 'client' | 'vendor' },
): ItemChange {
  return {
    itemId: item.id,
    version: item.version,
    ...(days === 0
      ? {}
      : {
          durationDays: item.durationDays + days,
          cause: { cause: 'changeRequest', side, reference: changeName(number) },
        }),
    ...(waitsFor.length === 0
      ? {}
      : {
          predecessors: [
            ...item.predecessors.map(({ itemId, lagDays, type = 'FS' }) => ({
              itemId,
              lagDays,
              type,
            })),
            ...waitsFor.map((itemId) => ({ itemId, lagDays: 0, type: 'FS' as const })),
          ],
        }),
  };
}

function newItemOf(effect: Extract<PlanEffect, { kind: 'new' }>, number: number): NewPlanItem {
  const { effectId, phaseId, name, durationDays, role, after } = effect;
  return {
    itemId: newItemId(number, effectId),
    phaseId,
    kind: 'task',
    name,
    durationDays,
    role,
    predecessors: [...new Set(after)].map((itemId) => ({ itemId, type: 'FS', lagDays: 0 })),
  };
}

interface Problem {
  readonly field: string;
  readonly key: string;
}

function effectProblems(
  effect: PlanEffect,
  number: number,
  known: ReadonlyMap<string, AffectedItem>,
): readonly Problem[] {
  const isThere = (itemId: string): boolean => hasItem(known, itemId);
  if (effect.kind === 'longer') {
    if (!isThere(effect.itemId)) return [{ field: 'itemId', key: 'itemUnknown' }];
    const isMilestone = known.get(effect.itemId)?.kind === 'milestone';
    return isMilestone ? [{ field: 'itemId', key: 'milestoneTakesNoTime' }] : [];
  }
  const id = newItemId(number, effect.effectId);
  return [
    ...(known.has(id) ? [{ field: 'effectId', key: 'itemExists' }] : []),
    ...(['after', 'before'] as const).flatMap((field) =>
      effect[field].every(isThere) ? [] : [{ field, key: 'itemUnknown' }],
    ),
  ];
}

function hasItem(known: ReadonlyMap<string, AffectedItem>, itemId: string): boolean {
  const item = known.get(itemId);
  return item !== undefined && item.isRemoved !== true;
}

/** What is wrong with an impact whatever the plan looks like. */
export function impactProblems(
  { planEffects }: Pick<Impact, 'planEffects'>,
  number: number,
  phaseIds: readonly string[],
): readonly Problem[] {
  const ids = planEffects.map((effect) => (effect.kind === 'new' ? effect.effectId : undefined));
  return planEffects.flatMap((effect, index): readonly Problem[] => {
    if (effect.kind === 'longer') return [];
    const field = `planEffects.${String(index)}`;
    const isTwice = ids.indexOf(effect.effectId) < index;
    if (isTwice) return [{ field: `${field}.effectId`, key: 'itemTwice' }];
    if (newItemId(number, effect.effectId).length > MOST_ID) {
      return [{ field: `${field}.effectId`, key: 'idTooLong' }];
    }
    if (!phaseIds.includes(effect.phaseId)) {
      return [{ field: `${field}.phaseId`, key: 'phaseUnknown' }];
    }
    return [];
  });
}
