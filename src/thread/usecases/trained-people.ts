import type { ErrorDetail } from '../../app-error';
import type { EngagementDeps } from '../../engagement/deps';

/** What the training says of those who learn, to parts of the app that ask for it before they let something pass. */
export interface TrainedPeople {
  /** Who works with the new system: how many have passed, of how many, and whether that is enough. */
  readonly operators: { readonly passed: number; readonly total: number; readonly isMet: boolean };
  /** Why go-live may not be accepted, with the way out; absent once nothing is missing that was not waived. */
  readonly refusal?: ErrorDetail | undefined;
}

/** Counted now, in one call; undefined where nobody is trained in the app, so that nothing is asked of anybody. */
export type AskTrained = (
  deps: Pick<EngagementDeps, 'records' | 'clock'>,
  engagementId: string,
) => Promise<TrainedPeople | undefined>;

/** Who answers: the training, whose code is loaded when somebody asks. */
export const ASK_TRAINED: AskTrained = async (...all) =>
  (await import('../../training/usecases/gate/ask-trained')).askTrained(...all);
