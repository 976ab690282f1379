import type { ChapterRow } from '../chapter/contract';
import {
  ROSTER_PARTS,
  traineeStatus,
  type PeopleFilter,
  type PersonRow,
  type Readiness,
  type ReadinessLine,
  type RosterRow,
  type TraineeStatus,
} from '../people/contract';
import { track as trackNames, type Track } from '../register/contract';
import { traineeStatusOf } from './certificate';
import { numberOfText } from './seeded-order';

/** The part of the roster in which somebody stands: it follows from his account, so that nobody has to look for it. */
export function rosterPartOf(accountId: string): number {
  return numberOfText(accountId) % ROSTER_PARTS;
}

/** Whether somebody teaches others: a seed trainer, as long as he learns here himself. */
export function teaches({ isSeedTrainer, tracks }: Pick<RosterRow, 'isSeedTrainer' | 'tracks'>) {
  return isSeedTrainer && tracks.length > 0;
}

/** A row of the matrix: how far somebody is with each of his tracks. */
export function personRow(
  row: RosterRow,
  chapters: readonly ChapterRow[],
  today: string,
): PersonRow {
  const { accountId, version, department, tracks, isSeedTrainer, certificates } = row;
  const status = Object.fromEntries(
    tracks.map((track) => [track, traineeStatusOf(row, chapters, track, today)]),
  );
  return { accountId, version, department, tracks, isSeedTrainer, certificates, status };
}

export function fitsPeople(
  { department, tracks, isSeedTrainer, status }: PersonRow,
  filter: PeopleFilter,
): boolean {
  const about = filter.track === undefined ? tracks : tracks.filter((one) => one === filter.track);
  return (
    (filter.department === undefined || filter.department === department) &&
    (filter.track === undefined || about.length > 0) &&
    (filter.status === undefined || about.some((one) => status[one] === filter.status)) &&
    (filter.seedTrainers !== true || isSeedTrainer)
  );
}

/** How ready the people are; each line by track, and by department within it. */
export function readinessOf(people: readonly PersonRow[], target: number): Readiness {
  const learning = people.filter(({ tracks }) => tracks.length > 0);
  const lines = trackNames.options.flatMap((track) => linesOf(learning, track));
  const operators = lines.find(
    (line) => line.track === 'operator' && line.department === undefined,
  );
  const passed = operators?.counts.passed ?? 0;
  const total = operators?.total ?? 0;
  const percent = total === 0 ? 0 : Math.floor((100 * passed) / total);
  return {
    lines,
    ready: learning.filter(isReady).length,
    people: learning.length,
    seedTrainers: learning.filter(({ isSeedTrainer }) => isSeedTrainer).length,
    // Of nobody nothing is proven.
    operators: {
      passed,
      total,
      percent,
      target,
      isMet: total > 0 && 100 * passed >= target * total,
    },
  };
}

function isReady({ tracks, status }: PersonRow): boolean {
  return tracks.every((track) => status[track] === 'passed');
}

function linesOf(people: readonly PersonRow[], track: Track): readonly ReadinessLine[] {
  const own = people.filter(({ tracks }) => tracks.includes(track));
  if (own.length === 0) return [];
  const departments = [...new Set(own.map(({ department }) => department))].sort();
  return [
    { track, ...counted(own, track) },
    ...departments.map((department) => ({
      track,
      department,
      ...counted(
        own.filter((person) => person.department === department),
        track,
      ),
    })),
  ];
}

function counted(
  people: readonly PersonRow[],
  track: Track,
): Pick<ReadinessLine, 'counts' | 'total'> {
  const of = (status: TraineeStatus) =>
    people.filter((person) => person.status[track] === status).length;
  const [notStarted, inProgress, passed, expired, refreshNeeded] = traineeStatus.options.map(of);
  return {
    total: people.length,
    counts: {
      notStarted: notStarted ?? 0,
      inProgress: inProgress ?? 0,
      passed: passed ?? 0,
      expired: expired ?? 0,
      refreshNeeded: refreshNeeded ?? 0,
    },
  };
}
