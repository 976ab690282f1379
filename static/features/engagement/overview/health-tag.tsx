import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../src/engagement/overview/contract';
import { Tag } from '../../../shared/feedback/tag';

const TONES = { onPace: 'success', watch: 'warning', late: 'danger' } as const;

export function HealthTag({ state }: { state: Overview['health']['state'] }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[state]}>{t(`overview.health.${state}`)}</Tag>;
}
