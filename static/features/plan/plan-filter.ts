import { engagementRole, type EngagementRole } from '../../../src/engagement/contract';
import type { PlanItemView } from '../../../src/plan/contract';
import { useAddressValues } from '../../shared/navigation/use-address-values';
import { isInWave, readWave, type WaveChoice } from './plan-wave';

export const ITEM_KINDS = ['milestone', 'deliverable', 'task'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What of the plan is shown. It lives in the address, so that a link shows the same rows. */
export interface PlanFilter {
  readonly text: string;
  readonly kind: ItemKind | '';
  readonly role: EngagementRole | '';
  readonly wave: WaveChoice;
  readonly isCriticalOnly: boolean;
}

export function readFilter(params: URLSearchParams): PlanFilter {
  const role = engagementRole.safeParse(params.get('role'));
  return {
    text: params.get('q') ?? '',
    kind: ITEM_KINDS.find((kind) => kind === params.get('kind')) ?? '',
    role: role.success ? role.data : '',
    wave: readWave(params.get('wave')),
    isCriticalOnly: params.get('critical') === '1',
  };
}

export function isFiltering(filter: PlanFilter): boolean {
  const { text, kind, role, wave, isCriticalOnly } = filter;
  return [text, kind, role, wave].some((value) => value !== '') || isCriticalOnly;
}

/** Items that fit; the text is looked for in the name as shown and in the key. */
export function matches(item: PlanItemView, shownName: string, filter: PlanFilter): boolean {
  const text = filter.text.trim().toLowerCase();
  return (
    (filter.kind === '' || item.kind === filter.kind) &&
    (filter.role === '' || item.role === filter.role) &&
    isInWave(item, filter.wave) &&
    (!filter.isCriticalOnly || item.isCritical) &&
    (text === '' || `${shownName} ${item.issueKey ?? ''}`.toLowerCase().includes(text))
  );
}

/** The filter, and how it is changed. */
export function usePlanFilter() {
  const [filter, change] = useAddressValues(readFilter, entriesOf);
  return { filter, change };
}

function entriesOf({ text, kind, role, wave, isCriticalOnly }: PlanFilter) {
  return { q: text, kind, role, wave, critical: isCriticalOnly ? '1' : '' };
}
