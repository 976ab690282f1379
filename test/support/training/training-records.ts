import type { StoredRecord } from '../../../src/ports/record-store';
import type { ChapterFacts, ChapterRow } from '../../../src/training/chapter/contract';
import { certificateNumber, codeOf, learntOf } from '../../../src/training/model/certificate';
import { gainRecord, type GainPart } from '../../../src/training/gain/records';
import { chapterRow } from '../../../src/training/model/chapter-row';
import { chaptersOf } from '../../../src/training/model/learner';
import type { StoredBrief } from '../../../src/training/model/observation/due';
import { observationRound } from '../../../src/training/observation/contract';
import { observationPartRecord } from '../../../src/training/observation/records';
import { rosterPartOf } from '../../../src/training/model/readiness';
import { newTrainingHead } from '../../../src/training/model/training-head';
import { learnerRecord, rosterRecord } from '../../../src/training/people-records';
import { ROSTER_PARTS, type RosterRow } from '../../../src/training/people/contract';
import type { Question } from '../../../src/training/question/contract';
import { bankRecord, chapterRecord, trainingHeadRecord } from '../../../src/training/records';
import type { Track } from '../../../src/training/register/contract';
import { CHAPTER } from './a-memory-training';
import { QUESTIONS } from './a-question';

/** Questions of each chapter. */
const QUESTIONS_EACH = 20;
/** Of so many people one teaches the others, and learns for that as well. */
const ONE_TEACHES_OF = 10;
/** Of so many people two fail each quiz at first. */
export const TWO_FAIL_OF = 5;

/** Longer than until somebody is observed for the first time. */
const OBSERVED_AFTER_MS = 35 * 86_400_000;

export interface TrainingSize {
  readonly chapters: number;
  readonly people: number;
  /** An account whose learner has read and passed all but the last chapter. */
  readonly learner: string;
  /** Somebody whose certificate is older than the others', and whom nobody has observed yet. */
  readonly unobserved?: string;
}

/**
 * A handbook of so many chapters, with so many people who have passed all of them: as much as a roster can come to hold.
 * Every tenth teaches, with a second certificate; two of five have failed each quiz before.
 */
export function trainingRecords(
  engagementId: string,
  { chapters: count, people, learner, unobserved }: TrainingSize,
  now: number,
): readonly StoredRecord[] {
  const changed = { accountId: accountAt(0), at: now };
  const chapters = Array.from({ length: count }, (_, index) =>
    chapterAt(engagementId, index, changed),
  );
  const rows = chapters.map((chapter) => chapterRow(chapter, { questions: QUESTIONS_EACH }));
  const head = {
    ...newTrainingHead(engagementId),
    version: 1,
    nextNumber: count + 1,
    nextTrainee: people + 1,
    chapters: rows,
  };
  const roster = Array.from({ length: people }, (_, index): RosterRow => {
    const tracks: Track[] =
      index % ONE_TEACHES_OF === 0 ? ['operator', 'seedTrainer'] : ['operator'];
    const accountId = index === 1 ? learner : accountAt(index);
    const row = rowAt(accountId, index + 1, tracks, changed);
    if (index === 1) return row;
    const at = accountId === unobserved ? now - OBSERVED_AFTER_MS : now;
    return certified(engagementId, row, rows, at);
  });
  const parts = Array.from({ length: ROSTER_PARTS }, (_, part) => ({
    ...{ engagementId, part, version: 1 },
    rows: roster.filter(({ accountId }) => rosterPartOf(accountId) === part),
  }));
  const mark = { at: now, material: 1 };
  const passed = chapters.slice(0, -1).map(({ chapterId }) => ({
    ...{ chapterId, failed: 0, attempts: 10, lastEndedAt: now, read: mark },
    passed: { ...mark, score: 90 },
  }));
  return [
    trainingHeadRecord(head),
    ...chapters.map(chapterRecord),
    ...chapters.map(({ chapterId }) =>
      bankRecord({ engagementId, chapterId, version: 1, questions: bankOf(changed) }),
    ),
    ...parts.map(rosterRecord),
    ...parts.map(({ part, rows: { length } }) =>
      gainRecord(gainAt({ engagementId, part, version: 1 }, length, rows, now)),
    ),
    ...parts.map(({ rows: own, ...part }) =>
      observationPartRecord({
        ...part,
        briefs: own.filter(({ accountId }) => accountId !== unobserved).flatMap(observed),
      }),
    ),
    learnerRecord({ engagementId, accountId: learner, version: 1, chapters: passed }),
  ];
}

function gainAt(
  part: Omit<GainPart, 'chapters'>,
  people: number,
  chapters: readonly ChapterRow[],
  now: number,
): GainPart {
  const later = Math.floor((2 * people) / TWO_FAIL_OF);
  // Some time ago, in seconds: they are told.
  const at = Math.floor(now / 1_000) - 3_600;
  return {
    ...part,
    chapters: chapters.map(({ number }) => ({
      ...{ number, atOnce: people - later, notPassed: 0 },
      pairs: Array.from({ length: later }, () => ({ first: 60, passing: 90, at })),
    })),
  };
}

/** What was observed of somebody, in both rounds of each of his tracks. */
function observed({ number, tracks, changed }: RosterRow): readonly StoredBrief[] {
  const counts = { alone: 12, withHelp: 2, notUsed: 1, notSeen: 0 };
  const seen = { observer: changed.accountId, at: changed.at, counts, uses: 240, tickets: 12 };
  return tracks.flatMap((track) =>
    observationRound.options.map((round) => ({ ...seen, number, track, round })),
  );
}

/** As long as accounts of Atlassian are. */
export function accountAt(index: number): string {
  return `712020:0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function chapterAt(
  engagementId: string,
  index: number,
  changed: ChapterFacts['changed'],
): ChapterFacts {
  const { version: _version, isMaterial: _isMaterial, ...fields } = CHAPTER;
  return {
    ...fields,
    ...{ engagementId, changed, version: 1, material: 1, number: index + 1 },
    chapterId: chapterIdAt(index),
    title: `${CHAPTER.title} at gate ${String(index + 1)}`,
    tracks: ['operator', 'seedTrainer'],
  };
}

/** As long as the ids are that the browser makes. */
export function chapterIdAt(index: number): string {
  return `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

export function bankOf(changed: Question['changed']): readonly Question[] {
  return Array.from({ length: QUESTIONS_EACH / QUESTIONS.length }, (_, round) =>
    QUESTIONS.map((question) => ({
      ...question,
      ...{ questionId: `${question.questionId}${String(round)}`, version: 1, changed },
    })),
  ).flat();
}

function rowAt(
  accountId: string,
  number: number,
  tracks: Track[],
  changed: RosterRow['changed'],
): RosterRow {
  return {
    ...{ accountId, number, tracks, changed, version: 1, begun: tracks },
    department: `Assembly line ${String(number % 20)}`,
    isSeedTrainer: tracks.length > 1,
    certificates: {},
    issued: 0,
  };
}

function certified(
  engagementId: string,
  row: RosterRow,
  chapters: readonly ChapterRow[],
  at: number,
): RosterRow {
  return row.tracks.reduce((before, track) => {
    const number = certificateNumber(engagementId, before, track);
    const learnt = learntOf(chaptersOf(chapters, track));
    const mark = { number, code: codeOf(number), at, learnt, expires: '2028-03-02' };
    return {
      ...before,
      issued: before.issued + 1,
      certificates: { ...before.certificates, [track]: mark },
    };
  }, row);
}
