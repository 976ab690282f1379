/** So long after a worker's last sign of life its call to Jira has ended, and search knows what it made. */
const SETTLING_MS = 300_000;

/** Who is making issues in Jira just now, and since when in ms. */
export interface Making {
  readonly worker: string;
  readonly since: number;
}

/** What is stored when a worker begins to make issues; undefined as long as another one may be at it still. */
export function takenOver(
  making: Making | undefined,
  worker: string,
  now: number,
): Making | undefined {
  if (making !== undefined && now - making.since < SETTLING_MS) return undefined;
  return { worker, since: now };
}

/** Seconds until what another worker has begun may be taken over. */
export function secondsUntilFree(making: Making | undefined, now: number): number {
  return Math.ceil(((making?.since ?? now) + SETTLING_MS - now) / 1000);
}
