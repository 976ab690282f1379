/** So long after a worker said that it is writing a comment its call to Jira has ended. */
export const TELLING_MS = 300_000;

/** How far the app is with telling people of something by a comment. */
export interface Telling {
  /** `claimed`: a worker is at it; `refused`: Jira does not let the app write there. */
  readonly telling: 'due' | 'claimed' | 'told' | 'refused';
  readonly claimedAt?: number | undefined;
  /** The worker's own sign, because two equal writes cannot be told apart. */
  readonly claimedBy?: string | undefined;
}

/** Whether there is a comment left to write, or one that may not have been written. */
export function isUntold({ telling }: Pick<Telling, 'telling'>): boolean {
  return telling === 'due' || telling === 'claimed';
}

/** Ms until the call of whoever is at it has ended; 0 for nobody. */
export function tellingEndsIn({ telling, claimedAt = 0 }: Telling, now: number): number {
  return telling === 'claimed' ? Math.max(0, claimedAt + TELLING_MS - now) : 0;
}
