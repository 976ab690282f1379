import * as z from 'zod/mini';
import { storedBytes } from '../../plan/model/stored-bytes';
import type { RosterRow } from '../people/contract';
import { MOST_LEARNT_BYTES, packedLearnt } from './packed-learnt';
import {
  MOST_GROWTH_BYTES,
  MOST_MARK_BYTES,
  packedRow,
  packRow,
  unpackRow,
  type TextList,
} from './packed-row';

/** A part of the roster as it is stored. */
export const packedRoster = z.lazy(() =>
  z.object({
    part: z.int(),
    departments: z.array(z.string()),
    editors: z.array(z.string()),
    learnt: z.array(z.string()),
    packed: z.array(packedRow),
  }),
);
export type PackedRoster = z.infer<typeof packedRoster>;

/**
 * States of the handbook that a part remembers of its certificates. With more of them the oldest are forgotten, and their
 * certificates ask for a refresh: the handbook has changed so often since.
 */
export const MOST_LEARNT = 150;

interface Part {
  readonly engagementId: string;
  readonly part: number;
  readonly rows: readonly RosterRow[];
}

/** A part in the fewest bytes: some 200 for somebody with two certificates, where plain rows had 1,100. */
export function packRoster({ engagementId, part, rows }: Part): PackedRoster {
  const departments = textList();
  const editors = textList();
  const learnt = learntStates(rows);
  const places = new Map(learnt.map((packed, place) => [packed, place]));
  const learntPlace = (packed: string) => places.get(packed) ?? -1;
  const lists = { departments, editors, learntPlace };
  const packed = rows.map((row) => packRow(engagementId, row, lists));
  return { part, departments: [...departments.texts], editors: [...editors.texts], learnt, packed };
}

export function unpackRoster(
  engagementId: string,
  { packed, departments, editors, learnt }: PackedRoster,
): readonly RosterRow[] {
  const lists = { departments, editors, learnt };
  return packed.map((row) => unpackRow(engagementId, row, lists));
}

/**
 * Bytes that a part comes to when all who are in it have every certificate that they can get: whoever is entered must be
 * able to pass, so this is what entering somebody is measured by.
 */
export function mostBytesOf(part: Part): number {
  const bare = packRoster({
    ...part,
    rows: part.rows.map((row) => ({ ...row, certificates: {} })),
  });
  const marks = part.rows.reduce((sum, { tracks, certificates }) => {
    const all = new Set([...tracks, ...Object.keys(certificates)]);
    return sum + MOST_GROWTH_BYTES + all.size * MOST_MARK_BYTES;
  }, 0);
  return storedBytes(bare) + marks + MOST_LEARNT * MOST_LEARNT_BYTES;
}

/** What was learnt for the certificates of a part, each once, the latest ones where they are too many. */
function learntStates(rows: readonly RosterRow[]): string[] {
  const latest = new Map<string, number>();
  for (const { certificates } of rows) {
    for (const mark of Object.values(certificates)) {
      if (mark === undefined) continue;
      const packed = packedLearnt(mark.learnt);
      latest.set(packed, Math.max(latest.get(packed) ?? 0, mark.at));
    }
  }
  return [...latest]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_LEARNT)
    .map(([packed]) => packed);
}

function textList(): TextList {
  const places = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    placeOf(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
