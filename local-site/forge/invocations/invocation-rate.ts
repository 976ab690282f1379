import type { SiteClock } from '../../platform/clock';
import { FORGE_LIMITS } from '../limits';

const MINUTE_MS = 60_000;

/** Counts invocations in minutes of the site's clock, for each user and for the installation. */
export class InvocationRate {
  readonly #clock: SiteClock;
  #minute = 0;
  #total = 0;
  readonly #byUser = new Map<string, number>();

  constructor(clock: SiteClock) {
    this.#clock = clock;
  }

  /** Counts one more; false when it is one too many and must be refused. */
  admit(accountId: string | undefined): boolean {
    const minute = Math.floor(this.#clock.now() / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#total = 0;
      this.#byUser.clear();
    }
    const user = accountId ?? '';
    const ofUser = (this.#byUser.get(user) ?? 0) + 1;
    this.#byUser.set(user, ofUser);
    this.#total += 1;
    return (
      ofUser <= FORGE_LIMITS.INVOCATIONS_PER_USER_MINUTE &&
      this.#total <= FORGE_LIMITS.INVOCATIONS_PER_INSTALLATION_MINUTE
    );
  }
}
