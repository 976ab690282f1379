import * as fc from 'fast-check';
import { storedBytes } from '../../../src/plan/model/stored-bytes';
import { certificateNumber, certificateState } from '../../../src/training/model/certificate';
import { MOST_CHAPTERS } from '../../../src/training/chapter/contract';
import { MOST_TRAINING_BYTES, trainingRecord } from '../../../src/training/records';
import {
  readRoster,
  rosterRecord,
  rosterReference,
  type RosterPart,
} from '../../../src/training/people-records';
import type { CertificateMark, RosterRow } from '../../../src/training/people/contract';
import { track as trackNames, type Track } from '../../../src/training/register/contract';
import { MOST_LEARNT, mostBytesOf } from '../../../src/training/roster/packed-roster';

const ENGAGEMENT = 'p10000';
const LONGEST_ACCOUNT = 128;
const AT = Date.UTC(2026, 2, 2, 9);

const anyTracks = fc.uniqueArray(fc.constantFrom<Track>(...trackNames.options), { maxLength: 4 });
const anyMark = fc.record(
  {
    number: fc.constantFrom('an old number', 'P10000-O0001-1'),
    code: fc.string({ minLength: 16, maxLength: 16 }),
    at: fc.integer({ min: 0, max: AT }),
    learnt: fc.dictionary(
      fc.integer({ min: 1, max: MOST_CHAPTERS }).map(String),
      fc.integer({ min: 1, max: 4_094 }),
      { maxKeys: 6, noNullPrototype: true },
    ),
    expires: fc.constantFrom('2028-03-02', '2020-01-31'),
    revokedAt: fc.integer({ min: 1, max: AT }),
  },
  { requiredKeys: ['number', 'code', 'at', 'learnt', 'expires'] },
);
const anyRow: fc.Arbitrary<RosterRow> = fc.record({
  accountId: fc.uuid(),
  version: fc.integer({ min: 1, max: 99 }),
  number: fc.integer({ min: 1, max: 5_000 }),
  department: fc.string({ unit: 'grapheme', maxLength: 20 }),
  tracks: anyTracks,
  isSeedTrainer: fc.boolean(),
  begun: anyTracks,
  certificates: fc.record(
    { manager: anyMark, operator: anyMark, administrator: anyMark, seedTrainer: anyMark },
    { requiredKeys: [] },
  ),
  issued: fc.integer({ min: 0, max: 30 }),
  changed: fc.record({ accountId: fc.constantFrom('anna', 'ben'), at: fc.nat() }),
});

function partOf(rows: readonly RosterRow[]): RosterPart {
  return { engagementId: ENGAGEMENT, part: 3, version: 7, rows };
}

test('whatever stands in a part is what is read from it', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      expect(readRoster(rosterRecord(partOf(rows)))).toEqual(partOf(rows));
    }),
    { numRuns: 60 },
  );
});

test('a part that was stored as plain rows is read as before', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
      const plain = trainingRecord(rosterReference(ENGAGEMENT, 3), 'people', partOf(rows));
      expect(readRoster(plain)).toEqual(partOf(rows));
    }),
    { numRuns: 20 },
  );
});

/** Somebody with the longest account there is, in so many tracks, before he has learnt anything. */
function longestRow(index: number, tracks: readonly Track[], department: string): RosterRow {
  return {
    ...{ version: 1, number: index + 1, tracks, department, isSeedTrainer: true, issued: 0 },
    accountId: String(index).padStart(LONGEST_ACCOUNT, 'a'),
    begun: [],
    certificates: {},
    changed: { accountId: 'anna', at: AT },
  };
}

/** The same with all certificates, revoked, each on a state of the handbook that no other one has. */
function passed(row: RosterRow): RosterRow {
  const certificates = Object.fromEntries(
    row.tracks.map((track, at): [Track, CertificateMark] => [
      track,
      {
        number: certificateNumber(ENGAGEMENT, { number: row.number, issued: 9_998 }, track),
        code: 'ABCDEFGHJKLMNPQR',
        at: AT + row.number * 4 + at,
        learnt: Object.fromEntries(
          Array.from({ length: MOST_CHAPTERS }, (_, chapter) => [
            String(chapter + 1),
            1 + ((row.number * 4 + at + chapter * 31) % 4_000),
          ]),
        ),
        expires: '2028-03-02',
        revokedAt: AT,
      },
    ]),
  );
  return { ...row, version: 99_999, issued: 9_999, begun: row.tracks, certificates };
}

/** As many people as are let in. */
function filled(rowAt: (index: number) => RosterRow): readonly RosterRow[] {
  const rows: RosterRow[] = [];
  while (rows.length < 600) {
    const next = [...rows, rowAt(rows.length)];
    if (mostBytesOf(partOf(next)) > MOST_TRAINING_BYTES) break;
    rows.push(rowAt(rows.length));
  }
  return rows;
}

test.each([
  ['one track', trackNames.options.slice(0, 1), () => 'Warehouse', 300],
  ['two tracks', trackNames.options.slice(0, 2), () => 'Warehouse', 300],
  ['all tracks', trackNames.options, () => 'Warehouse', 300],
  ['all tracks, each in a department of the longest name', trackNames.options, longName, 200],
] as const)('whoever is let in with %s can pass everything', (_, tracks, department, least) => {
  const rows = filled((index) => longestRow(index, tracks, department(index)));
  // 5,000 people in 24 parts are 208 in one.
  expect(rows.length).toBeGreaterThan(least);
  const record = rosterRecord(partOf(rows.map(passed)));
  expect(storedBytes(record.value)).toBeLessThanOrEqual(MOST_TRAINING_BYTES);
});

function longName(index: number): string {
  return String(index).padStart(100, '部');
}

test('a state of the handbook that is forgotten asks for a refresh', () => {
  const rows = Array.from({ length: MOST_LEARNT }, (_, index) =>
    passed(longestRow(index, ['operator', 'manager'], '')),
  );
  const read = readRoster(rosterRecord(partOf(rows)));
  const chapters = [
    { ...{ chapterId: 'c', version: 1, number: 1, title: 'C', minutes: 1, material: 5 } },
  ].map((chapter) => ({
    ...chapter,
    ...{ tracks: trackNames.options, isRetired: false, questions: 0 },
    ...{ hasExercise: false, hasEmergency: false },
  }));
  const [oldest] = read.rows;
  expect(oldest?.certificates.operator?.learnt).toEqual({});
  const mark = { ...oldest?.certificates.operator, learnt: {}, expires: '2028-03-02' };
  expect(
    certificateState({ ...mark, revokedAt: undefined }, chapters, 'operator', '2026-03-02'),
  ).toBe('refreshNeeded');
  expect(read.rows.at(-1)?.certificates).toEqual(rows.at(-1)?.certificates);
});
