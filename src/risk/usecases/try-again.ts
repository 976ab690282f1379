import { AppError } from '../../app-error';

/** Others write the same record now and then; so many times in a row they do not. */
const MOST_ATTEMPTS = 12;

/**
 * Repeats what was overtaken by somebody else's write, each time on what is stored then.
 * @param attempt Undefined: overtaken, and nothing was written.
 * @throws AppError UNAVAILABLE when others wrote each time.
 */
export async function tryAgain<Value>(attempt: () => Promise<Value | undefined>): Promise<Value> {
  for (let count = 1; count <= MOST_ATTEMPTS; count += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
  }
  throw new AppError({ code: 'UNAVAILABLE', key: 'registerBusy' });
}
