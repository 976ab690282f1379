/**
 * `npm test` is brief: nobody looks at pictures of a whole run, and each walk goes in one of its languages. What is to
 * be pressed is the same in the other one, in which the surfaces show every state. A walk that is run by itself, and all
 * of them with `ROLLOUT_FULL=1`, goes in both.
 */
export const IS_BRIEF = process.env.ROLLOUT_BRIEF === '1' && process.env.ROLLOUT_FULL !== '1';

/** The looks of this walk in this run. @param turn 0 or 1; the walks take turns. */
export function walkedLooks<Look>(turn: number, looks: readonly Look[]): readonly Look[] {
  return IS_BRIEF ? looks.filter((_, index) => index % 2 === turn % 2) : looks;
}
