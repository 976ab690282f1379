import type { TouchedKind } from '../../change/impact/contract';
import type { EngagementDeps } from '../../engagement/deps';
import type { Engagement } from '../../engagement/model/engagement';

/** An approved change, for a part of the app whose records it touches. */
export interface ApprovedChange {
  readonly changeId: string;
  /** What people call it by. */
  readonly number: number;
  /** Together with `changeId`: under what the part remembers that it took the change over. */
  readonly revision: number;
  readonly title: string;
  /** Absent for one without an issue. */
  readonly issueId?: string | undefined;
}

/** What became of one record. */
export type TakenEffect =
  | 'done'
  /** Key under `errors.`, with what to do; it is not tried again. */
  | { readonly problem: string };

/**
 * How a part of the app takes over that an approved change touches its records, such as cases to be tested again. It is
 * called by a worker, at least once, and again after each fault: it must find out by `changeId` and `revision` what it
 * did before. What it leaves out of its answer stays kept; what it throws is tried again later.
 */
export type EffectTaker = (
  deps: EngagementDeps,
  engagement: Engagement,
  change: ApprovedChange,
  recordIds: readonly string[],
) => Promise<ReadonlyMap<string, TakenEffect>>;

export type EffectTakers = Readonly<Partial<Record<TouchedKind, EffectTaker>>>;

/**
 * What takes over an effect of an approved change, by the kind of what is touched. A part that is built later is one line
 * more, `(...all) => (await import('../../uat/usecases/…'))…(...all)`; what was kept for it until then follows within
 * the hour.
 */
export const EFFECT_TAKERS: EffectTakers = {
  requirements: async (...all) =>
    (await import('../../srs/usecases/open-requirements')).openRequirements(...all),
  roles: async (...all) =>
    (await import('../../srs/usecases/open-requirements')).openRequirements(...all),
  dataObjects: async (...all) =>
    (await import('../../srs/usecases/open-requirements')).openRequirements(...all),
  uatCases: async (...all) =>
    (await import('../../uat/usecases/mark-for-retest')).markForRetest(...all),
  chapters: async (...all) =>
    (await import('../../training/usecases/mark-for-refresh')).markForRefresh(...all),
};
