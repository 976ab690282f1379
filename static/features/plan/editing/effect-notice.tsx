import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { EffectWords } from './effect-words';
import type { PlanEdit } from './use-plan-edit';
import styles from './effect.module.css';

/** What the dialog's change would do to the plan, or why that cannot be told. */
export function EffectNotice({ plan, edit }: { plan: PlanView; edit: PlanEdit }) {
  const { t } = useTranslation();
  const { effect, failure, isThinking } = edit;
  return (
    <>
      <div className={styles.effect} role="status" aria-busy={isThinking}>
        <strong>{t('plan.effect.title')}</strong>
        {effect === undefined ? (
          failure === undefined && <span>{t('plan.effect.thinking')}</span>
        ) : (
          <EffectWords effect={effect} plan={plan} />
        )}
      </div>
      {failure !== undefined && <ErrorMessage failure={failure} />}
    </>
  );
}
