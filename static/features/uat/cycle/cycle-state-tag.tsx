import { useTranslation } from 'react-i18next';
import type { CycleState } from '../../../../src/uat/register/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';

const TONES: Readonly<Record<CycleState, TagTone>> = {
  preparing: 'information',
  running: 'success',
  closed: 'neutral',
  cancelled: 'neutral',
};

export function CycleStateTag({ state }: { state: CycleState }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`uat.cycle.state.${state}`)}</Tag>;
}
