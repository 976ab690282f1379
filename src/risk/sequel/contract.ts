import * as z from 'zod/mini';

const recordId = z.lazy(() => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));

/** How soon after the event its effect is felt. */
export const velocity = z.enum(['hours', 'days', 'weeks']);
export type Velocity = z.infer<typeof velocity>;

/** Risks that the response to one risk may bring. */
export const MOST_SECONDARY = 10;
/** Other risks of the register that the response itself brings. */
export const secondaryRiskIds = z.lazy(() => z.array(recordId).check(z.maxLength(MOST_SECONDARY)));

/** What follows from a risk once it happens, or once something is done about it. */
export interface RiskSequel {
  readonly velocity?: Velocity | undefined;
  /** The day on which its contingency was begun. */
  readonly activatedOn?: string | undefined;
  readonly secondaryRiskIds?: readonly string[] | undefined;
  /**
   * Risks whose response was said to bring this one, the latest first. One that does not say so any more may still be
   * among them: whoever shows them looks.
   */
  readonly secondaryOf?: readonly string[] | undefined;
}
