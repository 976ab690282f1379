import type { Requirement } from './requirement';

/** Requirements of one part, so that few parts hold a whole specification and an edit rewrites little of it. */
export const MOST_IN_PART = 60;
/** Parts of one specification: all of them, its head and its texts are read in one call of 25 records. */
export const MOST_PARTS = 18;
/** Bytes up to which a part takes more requirements; beyond them only what is in it already may grow. */
const FULL_BYTES = 150_000;
/** Bytes of one stored value: 240 KiB less what the record's frame takes. */
const MOST_PART_BYTES = 235_000;

export interface SrsPart {
  /** From 0. */
  readonly number: number;
  readonly version: number;
  readonly requirements: readonly Requirement[];
}

/** Bytes of a requirement as it is stored. */
export type SizeOf = (requirement: Requirement) => number;

/**
 * Parts with some requirements as they shall be: those that are known stay where they are as long as they fit, new ones
 * go where there is room. Parts that do not change stay the very same objects; the others count one version more.
 * @returns undefined when there is no room for all of them.
 */
export function partsWith(
  parts: readonly SrsPart[],
  edited: readonly Requirement[],
  sizeOf: SizeOf,
): readonly SrsPart[] | undefined {
  const lists = parts.map(({ requirements }) => [...requirements]);
  const bytesOf = (list: readonly Requirement[]) =>
    list.reduce((sum, requirement) => sum + sizeOf(requirement) + 1, 0);
  const hasRoom = (list: readonly Requirement[], more: Requirement) =>
    list.length < MOST_IN_PART && bytesOf(list) + sizeOf(more) <= FULL_BYTES;
  for (const requirement of edited) {
    const isIt = ({ requirementId }: Requirement) => requirementId === requirement.requirementId;
    const home = lists.find((list) => list.some(isIt));
    if (home !== undefined) {
      const place = home.findIndex(isIt);
      home.splice(place, 1, requirement);
      if (bytesOf(home) <= MOST_PART_BYTES) continue;
      home.splice(place, 1);
    }
    const room = lists.find((list) => hasRoom(list, requirement));
    if (room !== undefined) room.push(requirement);
    else if (lists.length < MOST_PARTS) lists.push([requirement]);
    else return undefined;
  }
  return lists.map((requirements, number) => {
    const known = parts[number];
    if (known !== undefined && isSame(known.requirements, requirements)) return known;
    return { number, version: (known?.version ?? 0) + 1, requirements };
  });
}

function isSame(a: readonly Requirement[], b: readonly Requirement[]): boolean {
  return a.length === b.length && a.every((requirement, index) => requirement === b[index]);
}
