import type { Preparation } from '../../../../src/engagement/contract';
import type { WizardDraft } from './draft';
import type { ChangeDraft, Problem, usePreview } from './use-wizard';

/** What every step of the wizard is given. */
export interface StepProps {
  readonly draft: WizardDraft;
  readonly change: ChangeDraft;
  readonly preparation: Preparation;
  readonly preview: ReturnType<typeof usePreview>;
  /** Of this step, once the user has tried to go on. */
  readonly problems: readonly Problem[];
}
