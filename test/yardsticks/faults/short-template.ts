import type { Template, TemplateItem } from '../../../src/templates/template';

/** Two steps of fifty issues, and two slices of thirty links: a job can die between any two of them. */
const ITEMS = 55;
const LINKS = 32;
const GO_LIVE = 33;
const FIRST_PHASE = 30;

/** A template whose job makes all kinds of platform calls, and few of each. */
export function shortTemplate(base: Template): Template {
  const items = Array.from({ length: ITEMS }, (_, rank) => itemAt(rank));
  return {
    ...base,
    phases: [
      phase('first', 'First', items.slice(0, FIRST_PHASE)),
      phase('second', 'Second', items.slice(FIRST_PHASE)),
    ],
  };
}

function phase(
  key: string,
  name: string,
  items: readonly TemplateItem[],
): Template['phases'][number] {
  return { key, name: both(name), purpose: both(name), items };
}

function itemAt(rank: number): TemplateItem {
  const isGoLive = rank === GO_LIVE;
  return {
    key: `item-${rank}`,
    kind: isGoLive ? 'milestone' : rank % 10 === 0 ? 'deliverable' : 'task',
    name: both(`Item ${rank}`),
    durationDays: isGoLive ? 0 : 1,
    role: 'consultant',
    predecessors: rank === 0 || rank > LINKS ? [] : [{ item: `item-${rank - 1}` }],
    ...(isGoLive ? { isGoLive } : {}),
  };
}

function both(text: string): { readonly en: string; readonly zh: string } {
  return { en: text, zh: text };
}
