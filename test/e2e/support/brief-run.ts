/**
 * `npm test` is brief: nobody looks at pictures of a whole run, and each walk goes in one of its languages. What is to
 * be pressed is the same in the other one, in which the surfaces show every state. A walk that is run by itself, and all
 * of them with `ROLLOUT_FULL=1`, goes in both.
 */
export const IS_BRIEF = process.env.ROLLOUT_BRIEF === '1' && process.env.ROLLOUT_FULL !== '1';

/** How most walks go: one language in the light, the other one in the dark. */
const LOOKS = [
  { locale: 'en-US', theme: 'light', language: 'en' },
  { locale: 'zh-CN', theme: 'dark', language: 'zh' },
] as const;

/** The looks of this walk in this run. @param turn 0 or 1; the walks take turns. */
export function walkedLooks(turn: number): readonly (typeof LOOKS)[number][];
export function walkedLooks<Look>(turn: number, looks: readonly Look[]): readonly Look[];
export function walkedLooks(turn: number, looks: readonly unknown[] = LOOKS): readonly unknown[] {
  return IS_BRIEF ? looks.filter((_, index) => index % 2 === turn % 2) : looks;
}
