import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ReasonForm } from '../../../shared/form/reason-form';
import parts from '../../plan/plan-parts.module.css';
import { useChangesWritten } from '../use-changes';
import { EffectList } from './effect-list';

/** What was done after the approval, and the ways to do it, or to take it back. */
export function EffectsSection({ change }: { change: ChangeView }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { effects, canApply = false, canRevert = false } = change;
  const work = useEffects(change, () => setIsAsking(false));
  if (effects.length === 0 && !canApply) return null;
  return (
    <section className={parts.part} aria-label={t('change.effect.title')}>
      <h3>{t('change.effect.title')}</h3>
      {effects.length > 0 && <EffectList effects={effects} withState />}
      {work.error !== null && <ErrorMessage failure={work.error} />}
      <div className={parts.choices}>
        {canApply && (
          <Button
            appearance="primary"
            isLoading={work.isPending}
            onClick={() => work.mutate(undefined)}
          >
            {t('change.effect.apply')}
          </Button>
        )}
        {canRevert && !isAsking && (
          <Button onClick={() => setIsAsking(true)}>{t('change.effect.revert')}</Button>
        )}
      </div>
      {isAsking && (
        <>
          <p>{t('change.effect.revertMeans')}</p>
          <ReasonForm
            name="revertReason"
            label={t('change.reason')}
            maxLength={1_000}
            act={t('change.effect.revert')}
            isSaving={work.isPending}
            onCancel={() => setIsAsking(false)}
            onGive={(reason) => work.mutate(reason)}
          />
        </>
      )}
    </section>
  );
}

/** Does what was approved; with a reason, takes back what was done. */
function useEffects({ engagementId, changeId, version }: ChangeView, onDone: () => void) {
  const written = useChangesWritten(engagementId);
  const one = { engagementId, changeId, version };
  return useMutation({
    mutationFn: (reason: string | undefined) =>
      reason === undefined ? call('change.apply', one) : call('change.revert', { ...one, reason }),
    onSuccess: onDone,
    onSettled: written,
  });
}
