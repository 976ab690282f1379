import type { NewPlanItem } from '../../../../src/plan/contract';

/** A new item as it stands in the dialog; it has no name at first. */
export type NewItemDraft = Omit<NewPlanItem, 'startNoEarlierThan' | 'issueId' | 'wave'> & {
  readonly wave: string;
};

/** Working days that a new item lasts until somebody says otherwise. */
const USUAL_DAYS = 5;

/** An empty item in a phase. Its id is made here, so that the same item sent twice is added once. */
export function newItem(phaseId: string): NewItemDraft {
  return {
    itemId: `item-${crypto.randomUUID()}`,
    phaseId,
    kind: 'task',
    name: '',
    durationDays: USUAL_DAYS,
    role: 'consultant',
    predecessors: [],
    wave: '',
  };
}

/** The item to send; undefined as long as it has no name. A milestone lasts no time. */
export function itemToAdd(draft: NewItemDraft): NewPlanItem | undefined {
  const { wave, ...item } = draft;
  const name = item.name.trim();
  if (name === '') return undefined;
  return {
    ...item,
    name,
    durationDays: item.kind === 'milestone' ? 0 : item.durationDays,
    ...(wave.trim() === '' ? {} : { wave: wave.trim() }),
  };
}
