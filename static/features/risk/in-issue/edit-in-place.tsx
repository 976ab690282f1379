import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Problem } from '../../../shared/feedback/problem';
import { RiskFields } from '../form/risk-fields';
import { useRiskForm } from '../form/use-risk-form';
import styles from './risk-in-issue.module.css';

interface EditInPlaceProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  readonly risk: RiskView;
  readonly onClose: () => void;
}

/** The form of a risk in the place of its panel: a frame that is as high as its content has no room for a dialog. */
export function EditInPlace({ engagementId, model, risk, onClose }: EditInPlaceProps) {
  const { t } = useTranslation();
  const editing = useRiskForm(engagementId, model, risk, onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.risk} aria-label={t('risk.editTitle')}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('risk.editTitle')}
      </h3>
      <RiskFields {...{ engagementId, model, editing }} />
      {editing.isIncomplete && <Problem>{t('risk.form.incomplete')}</Problem>}
      <div className={styles.acts}>
        <Button appearance="primary" isLoading={editing.isSaving} onClick={editing.submit}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </section>
  );
}
