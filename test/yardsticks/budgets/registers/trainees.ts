import { storedBytes } from '../../../../src/plan/model/stored-bytes';
import type { StoredRecord } from '../../../../src/ports/record-store';
import { MOST_LOG_ENTRIES } from '../../../../src/training/accompany/contract';
import type { CertificateFacts } from '../../../../src/training/certificate/contract';
import { certificateRecord, readRoster } from '../../../../src/training/people-records';
import { MOST_TRAINEES } from '../../../../src/training/people/contract';
import { MOST_SESSIONS } from '../../../../src/training/session/contract';
import { storedRecords } from '../../../support/engagement/ask';
import type { TestSite } from '../../../support/site/a-site';
import { activityRecords } from '../../../support/training/activity-records';
import { ATTEMPTS_EACH, attemptRecords } from '../../../support/training/attempt-records';
import { handbookRecords } from '../../../support/training/handbook-records';
import { forgetGoLive } from '../../../support/training/make-observations-due';
import { chapterIdAt, trainingRecords } from '../../../support/training/training-records';
import { seedNewRecords, seedRecords } from '../seed-records';
import { ACCOMPANYING } from './accompany-acts';
import { LEARNING, LOOKS } from './learning-acts';
import { aRegister, type BegunStage, type FilledStage, type RegisterAct } from './register';
import { CHAPTERS, editedPage, learner, unobserved } from './training-place';

const SIZES = [100, 1_000, MOST_TRAINEES] as const;
/** Sessions and entries of the log that are added by what is measured. */
const ADDED = 1;
/** What comes with so many people: as much as the app holds with the most of them. */
const ACTIVITY: Readonly<
  Record<number, { readonly sessions: number; readonly entries: number } | undefined>
> = {
  100: { sessions: 10, entries: 40 },
  1_000: { sessions: 90, entries: 390 },
  [MOST_TRAINEES]: { sessions: MOST_SESSIONS - ADDED, entries: MOST_LOG_ENTRIES - ADDED },
};

interface Filled {
  /** Bytes of the largest record. */
  readonly largest: number;
  /** Of a certificate. */
  readonly code: string;
  /** Attempts that are stored; they are seeded after the first looks. */
  readonly attempts: { stored: number };
}

function trainingOf(people: number) {
  return { chapters: CHAPTERS, people, learner };
}

function fill({ stage: { site }, engagementId, size }: BegunStage): Filled {
  const now = site.clock.now();
  const activity = ACTIVITY[size];
  if (activity === undefined)
    throw new Error(`Nobody says what comes with ${String(size)} people.`);
  const records = trainingRecords(engagementId, { ...trainingOf(size), unobserved }, now);
  seedRecords(site, [...records, ...activityRecords(engagementId, activity, now)]);
  const certificate = aCertificate(engagementId, records, now);
  const handbook = { chapters: CHAPTERS, edited: editedPage };
  seedRecords(site, [
    certificateRecord(certificate),
    ...handbookRecords(engagementId, handbook, now),
  ]);
  // Somebody is to be observed, whatever the plan says of go-live.
  forgetGoLive(site);
  const bytes = storedRecords(site, 'training').map(({ value }) => storedBytes(value));
  const { code } = certificate;
  return { largest: Math.max(...bytes), code, attempts: { stored: 0 } };
}

/** Of one of the people who have passed everything. */
function aCertificate(
  engagementId: string,
  records: readonly StoredRecord[],
  now: number,
): CertificateFacts {
  const people = records
    .filter(({ value }) => value.kind === 'people')
    .flatMap((record) => readRoster(record).rows);
  const holder = people.find(({ certificates }) => certificates.operator !== undefined);
  const mark = holder?.certificates.operator;
  if (holder === undefined || mark === undefined) throw new Error('Nobody has a certificate.');
  const { accountId } = holder;
  const { code, number, expires } = mark;
  return {
    ...{ engagementId, accountId, code, number, expires, version: 1, track: 'operator' },
    ...{ clientName: 'Northwind Engineering', score: 90, issuedAt: now, issued: '2026-03-02' },
    chapters: Array.from({ length: CHAPTERS }, (_, index) => ({
      ...{ chapterId: chapterIdAt(index), number: index + 1, material: 1 },
      title: `Goods receipt at gate ${String(index + 1)}`,
    })),
  };
}

/** By now everybody has tried quizzes. */
function attempted({ stage, engagementId, size, filled }: FilledStage<Filled>): void {
  const records = attemptRecords(engagementId, trainingOf(size), stage.site.clock.now());
  seedNewRecords(stage.site, 'training', records);
  filled.attempts.stored = countAttempts(stage.site);
}

function countAttempts({ database }: TestSite): number {
  const row = database.one(
    "SELECT count(*) AS n FROM kvs_version WHERE visible_until IS NULL AND key LIKE 'training-attempt:%'",
  );
  return Number(row?.n);
}

const BEFORE = 'before anybody has tried';
type Look = keyof typeof LOOKS;
type EarlyLook = `${Look}, ${typeof BEFORE}`;
const looks = Object.keys(LOOKS) as Look[]; // Keys of a record are its looks.

export function before(look: Look): EarlyLook {
  return `${look}, ${BEFORE}`;
}

const EARLY = Object.fromEntries(looks.map((look) => [before(look), LOOKS[look]])) as Record<
  EarlyLook,
  RegisterAct<unknown>
>; // Of all looks, by the names that they have then.

export const traineeRegister = aRegister({
  name: 'trainees',
  sizes: SIZES,
  tested: [100, MOST_TRAINEES],
  end: `A training has ${String(MOST_TRAINEES)} people, ${String(MOST_SESSIONS)} sessions and ${String(MOST_LOG_ENTRIES)} entries of the daily log at the most, here with ${String(CHAPTERS)} chapters and ${String(ATTEMPTS_EACH)} attempts of each of the people.`,
  fill,
  acts: {
    // It keeps what it counts, which the next one reads.
    'who is ready, first of all': LOOKS['who is ready'],
    ...EARLY,
    ...LOOKS,
    'who is ready': {
      ...LOOKS['who is ready'],
      payload: (on: FilledStage<Filled>) => {
        attempted(on);
        return {};
      },
    },
    ...LEARNING,
    ...ACCOMPANYING,
  },
});
