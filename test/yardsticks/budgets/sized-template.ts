import type { TemplateKey } from '../../../src/engagement/contract';
import type { Template, TemplateItem } from '../../../src/templates/template';

const PHASES = 10;

/**
 * Items of the plan that each template key stands for in the sized app. 5,000 is the largest plan: its 25 parts
 * of 200 items are what Forge reads in one batch, so a register of 10,000 is not reached by a plan.
 */
export const SIZED_ITEMS = {
  plain: 100,
  erp: 300,
  crm: 1_000,
  mes: 5_000,
} as const satisfies Record<TemplateKey, number>;

/** Sizes that the page of the yardsticks tells of, in order. */
export const SIZES_ON_PAGE = ['plain', 'erp', 'crm'] as const satisfies readonly TemplateKey[];

/** A template of so many items in one chain over ten phases; the last item of the ninth is the go-live. */
export function sizedTemplate(base: Template, itemCount: number): Template {
  const itemsAPhase = itemCount / PHASES;
  return {
    ...base,
    phases: Array.from({ length: PHASES }, (_, phase) => ({
      key: `phase-${phase}`,
      name: both(`Phase ${phase}`),
      purpose: both(`Purpose of phase ${phase}`),
      items: Array.from({ length: itemsAPhase }, (__, item) => itemAt(phase, item, itemsAPhase)),
    })),
  };
}

function itemAt(phase: number, item: number, itemsAPhase: number): TemplateItem {
  const rank = phase * itemsAPhase + item;
  const isGoLive = phase === PHASES - 2 && item === itemsAPhase - 1;
  return {
    key: `item-${rank}`,
    kind: isGoLive ? 'milestone' : item % 10 === 0 ? 'deliverable' : 'task',
    name: both(`Item ${rank}`),
    durationDays: isGoLive ? 0 : 1,
    role: item % 2 === 0 ? 'consultant' : 'keyUser',
    predecessors: rank === 0 ? [] : [{ item: `item-${rank - 1}` }],
    ...(isGoLive ? { isGoLive } : {}),
  };
}

function both(text: string): { readonly en: string; readonly zh: string } {
  return { en: text, zh: text };
}
