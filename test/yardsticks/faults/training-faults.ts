import type { CertificateFacts } from '../../../src/training/certificate/contract';
import { readGain, type GainPart } from '../../../src/training/gain/records';
import type { Attempt } from '../../../src/training/model/attempt';
import type { Learner } from '../../../src/training/model/learner';
import { rosterPartOf } from '../../../src/training/model/readiness';
import type { TrainingHead } from '../../../src/training/model/training-head';
import type { CertificateMark } from '../../../src/training/people/contract';
import {
  readAttempt,
  readCertificate,
  readLearner,
  readRoster,
  type RosterPart,
} from '../../../src/training/people-records';
import {
  readBank,
  readChapter,
  readTrainingHead,
  type Bank,
  type StoredChapter,
} from '../../../src/training/records';
import type { ExamFacts } from '../../../src/training/exam/contract';
import { checklistIn, readExam, type Checklist } from '../../../src/training/exam/records';
import { examHash } from '../../../src/training/model/exam/exam-content';
import { readStatistics, type StatisticsPart } from '../../../src/training/statistics/records';
import { readHandbook } from '../../../src/training/handbook/records';
import type { Handbook } from '../../../src/training/model/handbook';
import { readWaiting } from '../../../src/waiting/records';
import { appAccountId } from '../../../local-site/seed/demo-users';
import { storedRecords } from '../../support/engagement/ask';
import type { TestSite } from '../../support/site/a-site';
import { inOrder } from './in-order';
import { gainFaults } from './gain-faults';
import {
  observationFaults,
  observationLines,
  observationsOf,
  type StoredObservations,
} from './observation-faults';
import { sessionFaults, sessionLines, sessionsOf, type StoredSessions } from './session-faults';
import { statisticsFaults } from './statistics-faults';

/** Everything that is stored of trainings. */
export interface StoredTraining {
  readonly heads: readonly TrainingHead[];
  readonly chapters: readonly StoredChapter[];
  readonly banks: readonly Bank[];
  readonly roster: readonly RosterPart[];
  readonly learners: readonly Learner[];
  readonly attempts: readonly Attempt[];
  readonly certificates: readonly CertificateFacts[];
  readonly checklists: readonly Checklist[];
  /** Practical exams: the last one of each person on a chapter, and those before. */
  readonly exams: readonly ExamFacts[];
  /** Who is asked for his signature, with the chapter. */
  readonly toSign: readonly string[];
  /** Sums on questions, of all chapters and parts. */
  readonly statistics: readonly StatisticsPart[];
  readonly gains: readonly GainPart[];
  readonly handbooks: readonly Handbook[];
  /** What pages of Confluence carry as the app's mark, and the titles of those below the handbook's. */
  readonly pages: readonly string[];
  /** Accounts of those who have it in their list of what waits for them. */
  readonly lists: readonly string[];
  readonly sessions: StoredSessions;
  readonly observations: StoredObservations;
}

export function trainingOf(site: TestSite): StoredTraining {
  const all = storedRecords(site, 'training');
  const of = (kind: string) => all.filter(({ value }) => value.kind === kind);
  return {
    heads: of('head').map(readTrainingHead),
    chapters: of('chapter').map(readChapter),
    banks: of('bank').map(readBank),
    roster: of('people').map(readRoster),
    learners: of('learner').map(readLearner),
    attempts: of('attempt').map(readAttempt),
    certificates: of('certificate').map(readCertificate),
    checklists: of('checklist').map((record) => checklistIn(record, '', '')),
    exams: of('exam').map(readExam),
    toSign: storedRecords(site, 'waiting')
      .map(readWaiting)
      .flatMap(({ what, accountId, recordId }) =>
        what === 'exam' ? [`${accountId} ${recordId}`] : [],
      ),
    statistics: of('statistics').map(readStatistics),
    gains: of('gain').map(readGain),
    handbooks: of('handbook').map(readHandbook),
    pages: handbookPages(site),
    lists: storedRecords(site, 'waiting')
      .map(readWaiting)
      .flatMap(({ what, accountId }) => (what === 'training' ? [accountId] : [])),
    sessions: sessionsOf(site),
    observations: observationsOf(site),
  };
}

/** Titles of the pages that the app has made, whether it put its mark on them or not. */
function handbookPages(site: TestSite): readonly string[] {
  return site.database
    .all(
      "SELECT title FROM confluence_page p WHERE author = ? AND status = 'current'",
      appAccountId,
    )
    .map(({ title }) => String(title));
}

const rowsOf = ({ roster }: StoredTraining) => roster.flatMap(({ rows }) => rows);

/** What is wrong in a training, in words; empty when nothing is lost and nothing there twice. */
export function trainingFaults(stored: StoredTraining): readonly string[] {
  const rows = rowsOf(stored);
  return [
    ...stored.heads.flatMap((head) => chapterFaults(head, stored)),
    ...twice(
      rows.map(({ accountId }) => accountId),
      'in the roster',
    ),
    ...twice(
      rows.map(({ number }) => String(number)),
      'given as a number',
    ),
    ...stored.roster.flatMap(({ part, rows: own }) =>
      own
        .filter(({ accountId }) => rosterPartOf(accountId) !== part)
        .map(({ accountId }) => `${accountId} stands in another part of the roster`),
    ),
    ...certificateFaults(stored),
    ...statisticsFaults(stored),
    ...gainFaults(stored),
    ...sessionFaults(stored.sessions),
    ...handbookFaults(stored),
    ...examFaults(stored),
    ...observationFaults(stored.observations),
    ...stored.learners.flatMap(({ accountId, chapters, open }) =>
      chapters.flatMap(({ chapterId, attempts }) => {
        const ended = stored.attempts.filter(
          (one) => one.accountId === accountId && one.chapterId === chapterId,
        ).length;
        const count = ended + (open?.chapterId === chapterId ? 1 : 0);
        return count === attempts ? [] : [`an attempt of ${accountId} at ${chapterId} is lost`];
      }),
    ),
  ];
}

function chapterFaults(
  head: TrainingHead,
  { chapters, banks, checklists }: StoredTraining,
): readonly string[] {
  return head.chapters.flatMap(({ chapterId, version, material, questions, examTasks = 0 }) => {
    const tasks = checklists.find((one) => one.chapterId === chapterId)?.tasks.length ?? 0;
    const chapter = chapters.find((one) => one.chapterId === chapterId);
    const bank = banks.find((one) => one.chapterId === chapterId);
    const asked = bank?.questions.filter(({ isRetired }) => !isRetired).length ?? 0;
    return [
      ...(chapter?.version === version && chapter.material === material
        ? []
        : [`the short form of ${chapterId} is not what it is`]),
      ...(tasks === examTasks ? [] : [`${chapterId} counts other tasks than its exam has`]),
      ...(asked === questions ? [] : [`${chapterId} counts other questions than it has`]),
    ];
  });
}

/** Of each certificate that stands in the roster there is a record that says the same, and no other one holds. */
function certificateFaults(stored: StoredTraining): readonly string[] {
  const { certificates } = stored;
  const marks = rowsOf(stored).flatMap((row) =>
    Object.values(row.certificates).flatMap((mark): readonly CertificateMark[] =>
      mark === undefined ? [] : [mark],
    ),
  );
  return [
    ...twice(
      certificates.map(({ number }) => number),
      'given as the number of a certificate',
    ),
    ...marks
      .filter(({ code, revokedAt }) => {
        const record = certificates.find((one) => one.code === code);
        return record === undefined || record.revoked?.at !== revokedAt;
      })
      .map(({ number }) => `${number} says something else in the roster`),
    ...certificates
      .filter(
        ({ code, revoked }) => revoked === undefined && !marks.some((one) => one.code === code),
      )
      .map(({ number }) => `${number} is not in the roster`),
  ];
}

/** What an exam is, its learner's record says too; whoever has to sign is asked, and both have signed the same. */
function examFaults({ exams, learners, toSign }: StoredTraining): readonly string[] {
  const last = exams.filter(
    (exam) =>
      !exams.some(
        (other) =>
          other.accountId === exam.accountId &&
          other.chapterId === exam.chapterId &&
          other.number > exam.number,
      ),
  );
  const waited = last
    .filter(({ state }) => state === 'observed')
    .map(({ accountId, chapterId }) => `${accountId} ${chapterId}`);
  return [
    ...(JSON.stringify(waited.sort()) === JSON.stringify([...toSign].sort())
      ? []
      : ['others are asked for a signature than those whose signature is missing']),
    ...last.flatMap((exam) => {
      const { accountId, chapterId, number, state, signatures } = exam;
      const learner = learners.find((one) => one.accountId === accountId);
      const known = learner?.chapters.find((one) => one.chapterId === chapterId)?.exam;
      const hashes = Object.values(signatures).map((signature) => signature?.hash);
      return [
        ...(known?.number === number && known.state === state
          ? []
          : [`the exam of ${accountId} on ${chapterId} is another one in his record`]),
        ...(hashes.every((hash) => hash === examHash(exam))
          ? []
          : [`a signature on the exam of ${accountId} is on something else`]),
        ...(hashes.length === ['open', 'observed', 'closed'].indexOf(state)
          ? []
          : [`the exam of ${accountId} has other signatures than it says`]),
      ];
    }),
  ];
}

/** What the app has made in Confluence is known to it. */
function handbookFaults({ handbooks, pages }: StoredTraining): readonly string[] {
  const known = handbooks.flatMap((handbook) => handbook.pages.filter(({ isGone }) => !isGone));
  return pages.length === known.length
    ? []
    : [`${String(pages.length)} pages are made, and ${String(known.length)} of them known`];
}

function twice(all: readonly string[], where: string): readonly string[] {
  return all.filter((one, at) => all.indexOf(one) < at).map((one) => `${one} is ${where} twice`);
}

/** One line a thing of a training that must be the same whatever went wrong; codes and seeds are another one each time. */
export function trainingLines(stored: StoredTraining): readonly string[] {
  return [
    ...stored.heads.map(
      ({ nextNumber, nextTrainee, settings, chapters }) =>
        `training ${inOrder([nextNumber, nextTrainee, settings.values, chapters.map(({ chapterId, version, questions }) => [chapterId, version, questions])])}`,
    ),
    ...stored.chapters.map(
      ({ changed: { accountId }, ...facts }) => `chapter ${JSON.stringify([accountId, facts])}`,
    ),
    ...stored.banks.flatMap(({ questions }) =>
      questions.map(
        ({ changed: { accountId }, ...facts }) => `question ${JSON.stringify([accountId, facts])}`,
      ),
    ),
    ...rowsOf(stored).map(
      ({ accountId, version, department, tracks, begun, certificates, issued }) =>
        `learns ${JSON.stringify([accountId, version, department, tracks, begun, Object.keys(certificates), issued])}`,
    ),
    ...stored.learners.map(
      ({ accountId, chapters, open }) =>
        `learner ${JSON.stringify([accountId, open?.answers, chapters.map(({ chapterId, read, passed, failed, attempts }) => [chapterId, read?.material, passed?.score, failed, attempts])])}`,
    ),
    ...stored.attempts.map(
      ({ accountId, number, state, score }) =>
        `attempt ${JSON.stringify([accountId, number, state, score])}`,
    ),
    ...stored.certificates.map(
      ({ number, accountId, score, revoked }) =>
        `certificate ${JSON.stringify([number, accountId, score, revoked?.reason])}`,
    ),
    ...stored.pages.map((title) => `page ${title}`),
    ...stored.handbooks.flatMap(({ pages }) =>
      pages.map(
        ({ row, settled: { version, by }, changed }) =>
          `page ${JSON.stringify([row, version, by?.isMaterial, changed?.version])}`,
      ),
    ),
    ...stored.checklists.map(
      ({ chapterId, version, tasks }) => `checklist ${JSON.stringify([chapterId, version, tasks])}`,
    ),
    ...stored.exams.map(
      ({ accountId, number, state, observer, observations, signatures }) =>
        `exam ${JSON.stringify([accountId, number, state, observer, observations, signatures.observer?.name, signatures.learner?.name])}`,
    ),
    ...stored.toSign.map((one) => `has to sign: ${one}`),
    ...stored.lists.map((accountId) => `has to learn: ${accountId}`),
    ...sessionLines(stored.sessions),
    ...observationLines(stored.observations),
  ];
}
