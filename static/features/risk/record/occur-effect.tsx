import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { useSettled } from '../../../shared/use-settled';
import { EffectWords } from '../../plan/editing/effect-words';
import type { changesOf } from './delays';

const SETTLE_MS = 250;

interface OccurEffectProps {
  readonly engagementId: string;
  readonly plan: PlanView;
  readonly changes: ReturnType<typeof changesOf>;
}

/** What the delays would do to go-live and buffer, before anything is saved. */
export function OccurEffect({ engagementId, plan, changes }: OccurEffectProps) {
  const { t } = useTranslation();
  const asked = JSON.stringify(changes);
  const settled = useSettled(asked, SETTLE_MS);
  const isSettled = settled === asked;
  const effect = useQuery({
    queryKey: ['plan.preview', engagementId, settled],
    enabled: isSettled,
    gcTime: 0,
    queryFn: () => call('plan.preview', { engagementId, changes }),
  });
  return (
    <div role="status" aria-busy={effect.isFetching}>
      <strong>{t('plan.effect.title')}</strong>
      {effect.data !== undefined && isSettled && <EffectWords effect={effect.data} plan={plan} />}
      {effect.isFetching && <p>{t('plan.effect.thinking')}</p>}
      {effect.error !== null && <ErrorMessage failure={effect.error} />}
    </div>
  );
}
