import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { StateSection } from '../record/state-section';
import styles from './risk-in-issue.module.css';

interface RiskActsProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly onEdit: () => void;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

/** What whoever may write can do with a risk. */
export function RiskActs({ engagementId, risk, onEdit, children }: RiskActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <StateSection {...{ engagementId, risk, onEdit }} canWrite />
      <div className={styles.acts}>
        <Button onClick={onEdit}>{t('risk.edit')}</Button>
        {children}
      </div>
    </>
  );
}
