import { useTranslation } from 'react-i18next';
import type { StepOutcome } from '../../../../src/uat/attempt/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';

const TONES: Readonly<Record<StepOutcome, TagTone>> = {
  pass: 'success',
  fail: 'danger',
  blocked: 'warning',
  notApplicable: 'neutral',
};

/** How a step went, in a word. */
export function OutcomeTag({ outcome }: { outcome: StepOutcome }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[outcome]}>{t(`uat.outcome.${outcome}`)}</Tag>;
}
