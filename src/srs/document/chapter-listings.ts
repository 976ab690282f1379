import type { EntryKind, SrsEntry } from '../entries/contract';
import type { FormKind } from './entry-fields';

export interface Listing {
  readonly kind: FormKind;
  readonly columns: readonly string[];
  readonly isHere?: (entry: SrsEntry) => boolean;
}

const isOut = (entry: SrsEntry) => entry.kind === 'scope' && entry.value.scope === 'out';

/** What a chapter lists of what stands beside the requirements. */
const LISTINGS: Readonly<Record<string, Listing>> = {
  goals: {
    kind: 'goal',
    columns: ['name', 'baseline', 'baselineDay', 'target', 'targetDay', 'unit', 'owner'],
  },
  scope: { kind: 'scope', columns: ['statement', 'scope'], isHere: (entry) => !isOut(entry) },
  outOfScope: { kind: 'scope', columns: ['statement'], isHere: isOut },
  users: { kind: 'stakeholder', columns: ['name', 'side', 'part', 'influence', 'interest'] },
  dataObjects: { kind: 'dataObject', columns: ['name', 'meaning', 'owner'] },
  codingRules: {
    kind: 'dataObject',
    columns: ['name', 'codingRule'],
    isHere: (entry) => entry.kind === 'dataObject' && entry.value.codingRule !== undefined,
  },
  migration: { kind: 'dataObject', columns: ['name', 'migration', 'sourceSystem', 'volume'] },
};

/** Kinds that make a chapter appear, whatever else stands in it. */
export const MATRIX: readonly EntryKind[] = ['role', 'duty'];

/** What stands in a chapter beside requirements. */
export function entriesInChapter(key: string, entries: readonly SrsEntry[]): readonly SrsEntry[] {
  const { kind, isHere = () => true } = listingOf(key) ?? {};
  return entries.filter(
    (entry) =>
      (entry.kind === 'text' && entry.entryId === key) ||
      (entry.kind === kind && isHere(entry)) ||
      (entry.kind === 'process' && entry.value.phase === key) ||
      (key === 'roles' && MATRIX.includes(entry.kind)),
  );
}

export function listingOf(key: string): Listing | undefined {
  return Object.hasOwn(LISTINGS, key) ? LISTINGS[key] : undefined;
}
