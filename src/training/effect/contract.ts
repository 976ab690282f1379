import * as z from 'zod/mini';
import type { GainView } from '../gain/contract';

const engagementId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

export const effectPayloads = {
  'training.effect': z.lazy(() => z.strictObject({ engagementId })),
} as const;

export interface EffectResults {
  'training.effect': EffectView;
}

/** What those who came to a session think of it, as far as it may be told. */
export interface SessionEffect {
  readonly sessionId: string;
  readonly number: number;
  readonly title: string;
  readonly startsAt: number;
  readonly invited: number;
  readonly came: number;
  readonly answers: number;
  /** `noAnswer` once its form is closed and nobody has answered. */
  readonly state: 'open' | 'noAnswer' | 'tooFew' | 'shown';
  /** Of all its questions together, 1 to 5; only where it may be told. */
  readonly average?: number;
}

/** How much of a goal has been reached. */
export interface GoalEffect {
  readonly entryId: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly targetDay?: string | undefined;
  /** What was measured last. */
  readonly actual?: { readonly day: string; readonly value: number };
  /** Of the way from baseline to target, 1 is all of it; absent where one of the three is missing, or there is no way. */
  readonly share?: number;
}

/** What the training has come to, on the four levels of Kirkpatrick. */
export interface EffectView {
  /** Held so far, the latest first. */
  readonly sessions: readonly SessionEffect[];
  readonly gain: GainView;
  readonly goals: readonly GoalEffect[];
}
