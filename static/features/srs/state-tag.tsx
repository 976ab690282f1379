import { useTranslation } from 'react-i18next';
import type { RequirementState } from '../../../src/srs/requirement/contract';
import { Tag, type TagTone } from '../../shared/feedback/tag';

const TONES = {
  draft: 'neutral',
  agreed: 'success',
  retired: 'warning',
} as const satisfies Record<RequirementState, TagTone>;

/** The state of a requirement. */
export function StateTag({ state }: { readonly state: RequirementState }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`srs.value.state.${state}`)}</Tag>;
}
