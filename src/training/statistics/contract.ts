/** Attempts from which on figures of a question mean something; below it a single person would move them too much. */
export const LEAST_ANSWERS = 10;

/** What the figures of a question come to, as a sentence can say it. */
export type QuestionVerdict =
  | 'tooFew'
  | 'almostAllRight'
  | 'hardlyAnyRight'
  /** Whoever knows less of the rest is right more often. */
  | 'reversed'
  | 'weak'
  | 'fair'
  | 'good'
  /** There is nothing to compare it with: it was the only question, or all were as good. */
  | 'notComparable';

/** How a question does among those who were asked it in their first attempt. */
export interface QuestionFigures {
  readonly questionId: string;
  /** First attempts at it, in its present words. */
  readonly asked: number;
  /** Per cent who were right: its difficulty. Absent below `LEAST_ANSWERS`. */
  readonly rightPercent?: number;
  /** Corrected point-biserial correlation, in hundredths from -100 to 100. Absent where there is none. */
  readonly discrimination?: number;
  readonly verdict: QuestionVerdict;
}
