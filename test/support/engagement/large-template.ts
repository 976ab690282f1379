import type { Template, TemplateItem } from '../../../src/templates/template';

const PHASES = 10;
const ITEMS_PER_PHASE = 100;
export const LARGE_ITEM_COUNT = PHASES * ITEMS_PER_PHASE;

/** A template of a thousand items in ten chains, the last item of the ninth phase being the go-live. */
export function largeTemplate(base: Template): Template {
  return {
    ...base,
    phases: Array.from({ length: PHASES }, (_, phase) => ({
      key: `phase-${phase}`,
      name: both(`Phase ${phase}`),
      purpose: both(`Purpose of phase ${phase}`),
      items: Array.from({ length: ITEMS_PER_PHASE }, (__, item) => itemAt(phase, item)),
    })),
  };
}

function itemAt(phase: number, item: number): TemplateItem {
  const rank = phase * ITEMS_PER_PHASE + item;
  const isGoLive = phase === PHASES - 2 && item === ITEMS_PER_PHASE - 1;
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
