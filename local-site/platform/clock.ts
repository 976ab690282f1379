/** The site's time. Tests move a manual clock; nothing in the site reads `Date.now()` or sleeps by itself. */
export interface SiteClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `task` once, `delayMs` from now; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void;
}
