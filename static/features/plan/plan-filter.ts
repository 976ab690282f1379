import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { engagementRole, type EngagementRole } from '../../../src/engagement/contract';
import type { PlanItemView } from '../../../src/plan/contract';
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

/**
 * The filter and how it is changed. What is typed shows at once: the address follows by way of Jira's page, a
 * moment later, and a field that waited for it would lose what is typed meanwhile.
 */
export function usePlanFilter() {
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState(() => readFilter(params));
  /** Addresses that were asked for and have not come yet, oldest first. */
  const awaited = useRef<string[]>([]);
  const address = params.toString();
  const seen = useRef(address);
  useEffect(() => {
    if (seen.current === address) return;
    seen.current = address;
    const own = awaited.current.indexOf(address);
    awaited.current = own === -1 ? [] : awaited.current.slice(own + 1);
    if (own === -1) setFilter(readFilter(new URLSearchParams(address)));
  }, [address]);
  const change = (values: Partial<PlanFilter>) => {
    const next = { ...filter, ...values };
    const { text, kind, role, wave, isCriticalOnly } = next;
    const entries = { q: text, kind, role, wave, critical: isCriticalOnly ? '1' : '' };
    const wanted = withEntries(params, entries);
    setFilter(next);
    if (wanted.toString() === (awaited.current.at(-1) ?? address)) return;
    awaited.current.push(wanted.toString());
    setParams(wanted, { replace: true });
  };
  return { filter, change };
}

/** The address with these entries; an empty one is left out, and what else stands there stays. */
export function withEntries(
  params: URLSearchParams,
  entries: Readonly<Record<string, string>>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(entries)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
