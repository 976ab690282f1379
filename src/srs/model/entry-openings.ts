import type { RequirementOpening } from '../requirement/contract';
import type { SignedVersions } from './baseline';

/** Approved change requests that opened entries, by kind and id: one that is taken away then has its cause as well. */
export type EntryOpenings = Readonly<Record<string, RequirementOpening>>;

/** Those that still count: what was opened before both sides signed last came in with that. */
export function openingsSince(
  opened: EntryOpenings | undefined,
  signed: SignedVersions | undefined,
): EntryOpenings {
  const since = signed?.at ?? 0;
  return Object.fromEntries(Object.entries(opened ?? {}).filter(([, { at }]) => at >= since));
}

/** Numbers of the change requests, by kind and id. */
export function changesIn(opened: EntryOpenings): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(opened).map(([key, { number }]) => [key, number]));
}
