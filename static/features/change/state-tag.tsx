import { useTranslation } from 'react-i18next';
import type { ChangeState } from '../../../src/change/contract';
import { Tag, type TagTone } from '../../shared/feedback/tag';

const TONES: Readonly<Record<ChangeState, TagTone>> = {
  draft: 'neutral',
  submitted: 'information',
  analysis: 'information',
  vendorReview: 'information',
  clientDecision: 'warning',
  approved: 'success',
  implementing: 'success',
  verified: 'success',
  closed: 'neutral',
  rejected: 'danger',
  deferred: 'neutral',
  withdrawn: 'neutral',
};

/** The state in a word. */
export function StateTag({ state }: { state: ChangeState }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`change.state.${state}`)}</Tag>;
}
