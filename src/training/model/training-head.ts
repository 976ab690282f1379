import type { ChapterRow } from '../chapter/contract';
import type { GateWaiver } from '../gate/contract';
import type { TrainingSettings } from '../register/contract';
import { DEFAULT_TRAINING_SETTINGS } from './default-settings';

/** What is known of the training of an engagement beside its people: settings, and its chapters in short. */
export interface TrainingHead {
  readonly engagementId: string;
  /** Counts every write; 0 as long as it is not stored. */
  readonly version: number;
  /** What the next chapter is called. */
  readonly nextNumber: number;
  /** Number of the next who is entered. */
  readonly nextTrainee: number;
  readonly settings: {
    /** 0 for those that every engagement begins with. */
    readonly version: number;
    readonly values: TrainingSettings;
    readonly changed?: { readonly accountId: string; readonly at: number } | undefined;
  };
  readonly chapters: readonly ChapterRow[];
  /** The edit by which certificates may have become due that nobody has issued yet; absent as a rule. */
  readonly due?: number | undefined;
  /** What the client lets be missing at go-live, one a criterion; the journal has it for ever. */
  readonly waivers?: readonly GateWaiver[] | undefined;
}

/** The head of a training that nobody has written to yet. */
export function newTrainingHead(engagementId: string): TrainingHead {
  return {
    engagementId,
    version: 0,
    nextNumber: 1,
    nextTrainee: 1,
    settings: { version: 0, values: DEFAULT_TRAINING_SETTINGS },
    chapters: [],
  };
}
