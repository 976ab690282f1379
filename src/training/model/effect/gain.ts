import type { ChapterRow } from '../../chapter/contract';
import {
  GAIN_STEP,
  type ChapterGain,
  type GainCounts,
  type GainFigures,
  type GainView,
  type TrackGain,
} from '../../gain/contract';
import { track as trackNames } from '../../register/contract';
import { talliesTogether, type GainTally, type ScorePair } from './gain-tally';

const ALL = 100;
/** Longer than an invocation lasts, in seconds: whatever is written from now on bears a later moment than what is told. */
const SETTLED = 60;

/** What somebody gained of what he lacked (Hake 1998): 1 is all of it. Undefined where he lacked nothing. */
export function normalisedGain({
  first,
  passing,
}: Pick<ScorePair, 'first' | 'passing'>): number | undefined {
  return first >= ALL ? undefined : (passing - first) / (ALL - first);
}

/** Pairs that figures may be made of: the earliest ones, as many as full steps are. */
export function toldPairs(pairs: readonly ScorePair[], now: number): readonly ScorePair[] {
  const settled = pairs.filter(({ at }) => at < Math.floor(now / 1_000) - SETTLED);
  const told = settled.length - (settled.length % GAIN_STEP);
  return settled.sort(inOrder).slice(0, told);
}

function inOrder(one: ScorePair, other: ScorePair): number {
  return one.at - other.at || one.first - other.first || one.passing - other.passing;
}

/** Undefined of none. */
export function gainFigures(pairs: readonly ScorePair[]): GainFigures | undefined {
  if (pairs.length === 0) return undefined;
  const first = tenths(pairs.map((pair) => pair.first));
  const passing = tenths(pairs.map((pair) => pair.passing));
  const gains = pairs.flatMap((pair) => normalisedGain(pair) ?? []);
  return {
    compared: pairs.length,
    first: first / 10,
    passing: passing / 10,
    // Of the two that are shown, so that whoever reckons finds the same.
    points: (passing - first) / 10,
    ...(gains.length === 0 ? {} : { normalised: Math.round(ALL * mean(gains)) }),
  };
}

/**
 * What was gained in each chapter that has a quiz, and together. Below `GAIN_STEP` people nothing is told but how many
 * tried; and what is told together comes from what is told of the chapters, so no other one follows by subtraction.
 * @param tallies From all records.
 */
export function gainView(
  chapters: readonly ChapterRow[],
  tallies: readonly GainTally[],
  now: number,
): GainView {
  const found = chapters
    .filter(({ isRetired, questions }) => !isRetired && questions > 0)
    .map((chapter) => {
      const tally = talliesTogether(chapter.number, tallies);
      const counts = { ...countsOf(tally), later: tally.pairs.length };
      const tried = counts.atOnce + counts.later + counts.notPassed;
      return {
        ...{ chapter, tried, pairs: toldPairs(tally.pairs, now) },
        counts: tried < GAIN_STEP ? undefined : counts,
      };
    });
  const tracks = trackNames.options.flatMap((track): readonly TrackGain[] => {
    const { counts, figures } = together(
      found.filter(({ chapter }) => chapter.tracks.includes(track)),
    );
    return figures === undefined ? [] : [{ track, figures, ...(counts && { counts }) }];
  });
  return { chapters: found.map(chapterGain), tracks, ...together(found) };
}

interface Found {
  readonly chapter: ChapterRow;
  readonly tried: number;
  readonly counts: GainCounts | undefined;
  readonly pairs: readonly ScorePair[];
}

function chapterGain({ chapter, tried, counts, pairs }: Found): ChapterGain {
  const { chapterId, number, title } = chapter;
  const figures = gainFigures(pairs);
  return {
    chapterId,
    number,
    title,
    tried,
    ...(counts && { counts }),
    ...(figures && { figures }),
  };
}

function together(found: readonly Found[]): {
  readonly counts?: GainCounts;
  readonly figures?: GainFigures;
} {
  const counted = found.flatMap(({ counts }) => counts ?? []);
  const figures = gainFigures(found.flatMap(({ pairs }) => pairs));
  const sum = (of: keyof GainCounts) => counted.reduce((all, counts) => all + counts[of], 0);
  return {
    ...(counted.length === 0
      ? {}
      : { counts: { atOnce: sum('atOnce'), later: sum('later'), notPassed: sum('notPassed') } }),
    ...(figures && { figures }),
  };
}

function countsOf({ atOnce, notPassed }: GainTally) {
  return { atOnce, notPassed };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tenths(values: readonly number[]): number {
  return Math.round(10 * mean(values));
}
