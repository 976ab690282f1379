import { AppError } from '../../app-error';

/** After so many faults in a row the next hourly look makes good what is left. */
const MOST_ATTEMPTS = 5;
/** Pause after a fault for which Jira named none. */
const PAUSE_SECONDS = 20;

/**
 * The attempt of a message that goes on with the work. Whoever waits for what another worker has begun is as far as before:
 * where each fault leaves such a beginning, the faults would else never be counted to their end.
 * @param waitSeconds What it waits for another worker; undefined after something was done.
 */
export function attemptAfter(
  { attempt }: { readonly attempt?: number | undefined },
  waitSeconds: number | undefined,
): number | undefined {
  return waitSeconds === undefined ? undefined : attempt;
}

/**
 * When work that met a fault is tried again.
 * @param attempt Counted from 1.
 * @returns Seconds; undefined when it was tried often enough.
 */
export function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  const asked = error instanceof AppError ? Number(error.detail.params?.seconds) : NaN;
  return Number.isFinite(asked) ? asked + 1 : PAUSE_SECONDS;
}
