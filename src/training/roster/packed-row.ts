import * as z from 'zod/mini';
import { certificateNumber } from '../model/certificate';
import type { CertificateMark, RosterRow } from '../people/contract';
import { track as trackNames, type Track } from '../register/contract';
import { packedLearnt, unpackedLearnt } from './packed-learnt';

/** A row as it is stored: texts that many rows share are named by where they stand in a list of the part. */
export const packedRow = z.lazy(() =>
  z.tuple([
    z.string(), // account
    z.int(), // version
    z.int(), // number
    z.int(), // department
    z.string(), // tracks
    z.int(), // 1 for a seed trainer
    z.string(), // tracks that were begun
    z.int(), // certificates so far
    z.int(), // who changed it
    z.number(), // and when
    z.array(packedMark),
  ]),
);
export type PackedRow = z.infer<typeof packedRow>;

const packedMark = z.lazy(() =>
  z.tuple([
    z.string(), // track
    z.union([z.int(), z.string()]), // which of his, where the number follows from it
    z.string(), // code
    z.number(), // when
    z.string(), // last day
    z.int(), // what was learnt; -1 for what nobody knows any more
    z.optional(z.number()), // when it was revoked
  ]),
);
type PackedMark = z.infer<typeof packedMark>;

/** Bytes of the longest of them, and of what grows in a row by learning beside it. */
export const MOST_MARK_BYTES = 90;
export const MOST_GROWTH_BYTES = 24;

/** Texts in the order in which they were first named. */
export interface TextList {
  readonly placeOf: (text: string) => number;
  readonly texts: readonly string[];
}

const LETTERS: Readonly<Record<Track, string>> = {
  manager: 'm',
  operator: 'o',
  administrator: 'a',
  seedTrainer: 's',
};

export interface PackedLists {
  readonly departments: TextList;
  readonly editors: TextList;
  /** Where what was learnt stands; -1 for what is in no list. */
  readonly learntPlace: (packed: string) => number;
}

export function packRow(engagementId: string, row: RosterRow, lists: PackedLists): PackedRow {
  return [
    row.accountId,
    row.version,
    row.number,
    lists.departments.placeOf(row.department),
    lettersOf(row.tracks),
    row.isSeedTrainer ? 1 : 0,
    lettersOf(row.begun),
    row.issued,
    lists.editors.placeOf(row.changed.accountId),
    row.changed.at,
    trackNames.options.flatMap((track): PackedMark[] => {
      const mark = row.certificates[track];
      if (mark === undefined) return [];
      const place = lists.learntPlace(packedLearnt(mark.learnt));
      const number = shortNumber(engagementId, row, track, mark.number);
      const packed: PackedMark = [LETTERS[track], number, mark.code, mark.at, mark.expires, place];
      return [mark.revokedAt === undefined ? packed : [...withoutEnd(packed), mark.revokedAt]];
    }),
  ];
}

function withoutEnd([track, number, code, at, expires, learnt]: PackedMark) {
  return [track, number, code, at, expires, learnt] as const;
}

export function unpackRow(
  engagementId: string,
  packed: PackedRow,
  lists: {
    readonly departments: readonly string[];
    readonly editors: readonly string[];
    readonly learnt: readonly string[];
  },
): RosterRow {
  const [accountId, version, number, department, tracks, seed, begun, issued, by, at, marks] =
    packed;
  return {
    accountId,
    version,
    number,
    department: lists.departments[department] ?? '',
    tracks: tracksOf(tracks),
    isSeedTrainer: seed === 1,
    begun: tracksOf(begun),
    certificates: Object.fromEntries(
      marks.flatMap((mark): readonly (readonly [Track, CertificateMark])[] => {
        const [track] = tracksOf(mark[0]);
        if (track === undefined) return [];
        const [, told, code, when, expires, learnt, revokedAt] = mark;
        return [
          [
            track,
            {
              number:
                typeof told === 'string'
                  ? told
                  : certificateNumber(engagementId, { number, issued: told - 1 }, track),
              code,
              at: when,
              learnt: unpackedLearnt(lists.learnt[learnt] ?? ''),
              expires,
              ...(revokedAt === undefined ? {} : { revokedAt }),
            },
          ],
        ];
      }),
    ),
    issued,
    changed: { accountId: lists.editors[by] ?? '', at },
  };
}

/** Which of somebody's certificates it is, where its number says no more; else the number. */
function shortNumber(
  engagementId: string,
  row: RosterRow,
  track: Track,
  number: string,
): number | string {
  const which = Number(number.slice(number.lastIndexOf('-') + 1));
  const follows = certificateNumber(engagementId, { number: row.number, issued: which - 1 }, track);
  return follows === number ? which : number;
}

function lettersOf(tracks: readonly Track[]): string {
  return tracks.map((track) => LETTERS[track]).join('');
}

function tracksOf(letters: string): Track[] {
  return Array.from(letters).flatMap((letter) =>
    trackNames.options.filter((track) => LETTERS[track] === letter),
  );
}
