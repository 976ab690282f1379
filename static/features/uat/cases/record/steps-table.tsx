import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../../../../src/uat/case/contract';
import parts from '../../../plan/plan-parts.module.css';
import styles from './steps-table.module.css';

/** The steps in order, each with what should happen. */
export function StepsTable({ steps }: { steps: readonly CaseStep[] }) {
  const { t } = useTranslation();
  return (
    <section className={parts.part} aria-label={t('uat.steps.title')}>
      <h3>{t('uat.steps.title')}</h3>
      {steps.length === 0 ? (
        <p>{t('uat.steps.none')}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map(({ stepId, action, expected }) => (
            <li key={stepId}>
              <p>{action}</p>
              {expected !== '' && <p className={styles.expected}>{expected}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
