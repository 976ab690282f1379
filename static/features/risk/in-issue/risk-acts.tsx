import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { openAppPage } from '../../../shared/navigation/open-app-page';
import { useProject } from '../../../shared/page-context';
import { StateSection } from '../record/state-section';
import styles from './risk-in-issue.module.css';

interface RiskActsProps {
  readonly engagementId: string;
  readonly risk: RiskView;
  readonly onEdit: () => void;
  /** Stands beside the button. */
  readonly children: ReactNode;
}

/**
 * What whoever may write can do with a risk. What has occurred is said in the register, where there is room to ask what it
 * does to the plan and to show that.
 */
export function RiskActs({ engagementId, risk, onEdit, children }: RiskActsProps) {
  const { t } = useTranslation();
  const { projectKey } = useProject();
  return (
    <>
      <StateSection
        {...{ engagementId, risk, onEdit }}
        canWrite
        onOccur={() => openAppPage(projectKey, `/risks/${risk.riskId}?occur=1`)}
      />
      <div className={styles.acts}>
        <Button onClick={onEdit}>{t('risk.edit')}</Button>
        {children}
      </div>
    </>
  );
}
