import { LEAST_ANSWERS } from '../feedback/contract';
import type { Track } from '../register/contract';

/** People by whom figures go on: whoever looks before and after one of them has passed learns nothing of his scores. */
export const GAIN_STEP = LEAST_ANSWERS;

/** How people passed a quiz for the first time, in numbers. */
export interface GainCounts {
  /** With their first attempt: they have no later score to compare it with. */
  readonly atOnce: number;
  readonly later: number;
  /** They have a first score only. */
  readonly notPassed: number;
}

/** First attempt and the one by which somebody passed, on average: scores in per cent, to one decimal. */
export interface GainFigures {
  /** Pairs of scores that are compared. */
  readonly compared: number;
  readonly first: number;
  readonly passing: number;
  /** Points from the one to the other. */
  readonly points: number;
  /**
   * Mean of the normalised gains (Hake 1998) in whole per cent: what somebody gained of the points that he lacked. Absent
   * where nobody lacked any.
   */
  readonly normalised?: number;
}

/** What was gained in a chapter, as far as it may be told. */
export interface ChapterGain {
  readonly chapterId: string;
  readonly number: number;
  readonly title: string;
  /** People who have completed a first attempt. */
  readonly tried: number;
  /** From `GAIN_STEP` people on. */
  readonly counts?: GainCounts;
  readonly figures?: GainFigures;
}

/** The same of the chapters of a track, from those alone that have it to show: nothing follows about the others. */
export interface TrackGain {
  readonly track: Track;
  readonly counts?: GainCounts;
  readonly figures: GainFigures;
}

/** Level 2 of Kirkpatrick. */
export interface GainView {
  readonly chapters: readonly ChapterGain[];
  readonly tracks: readonly TrackGain[];
  readonly counts?: GainCounts;
  readonly figures?: GainFigures;
}
