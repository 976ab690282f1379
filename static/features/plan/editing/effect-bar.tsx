import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { EffectWords } from './effect-words';
import type { PlanEdit } from './use-plan-edit';
import styles from './effect.module.css';

/** What a bar that was moved does to the plan, before it is saved. */
export function EffectBar({ plan, edit }: { plan: PlanView; edit: PlanEdit }) {
  const { t } = useTranslation();
  const { draft, effect, isThinking, failure } = edit;
  if (draft === undefined) return null;
  const name = plan.items.find(({ id }) => id === draft.itemId)?.name ?? draft.itemId;
  return (
    <div className={styles.bar} role="region" aria-label={t('plan.effect.title')}>
      <div role="status" aria-busy={isThinking}>
        <p className={styles.title}>{t('plan.effect.of', { name })}</p>
        {effect === undefined ? (
          failure === undefined && <p className={styles.help}>{t('plan.effect.thinking')}</p>
        ) : (
          <EffectWords effect={effect} plan={plan} />
        )}
        {failure !== undefined && <ErrorMessage failure={failure} />}
      </div>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          isDisabled={effect?.isPossible !== true || isThinking}
          isLoading={edit.isSaving}
          onClick={edit.save}
        >
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={edit.cancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
