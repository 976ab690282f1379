import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { CriterionValue } from '../../../../src/uat/signoff/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from './signoff.module.css';

interface CriteriaListProps {
  readonly criteria: readonly CriterionValue[];
  /** Absent for whoever may not let one be missing. */
  readonly onWaive?: (value: CriterionValue) => void;
}

const MARKS = { met: '✓', missing: '✗', waived: '–' } as const;

/** What must be so, as a checklist, each with what it is now. */
export function CriteriaList({ criteria, onWaive }: CriteriaListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.criteria} aria-label={t('uat.signoff.criteria')}>
      {criteria.map((value) => {
        const { criterion, state, count, of, limit, waiver } = value;
        const name = t(`uat.criterion.name.${criterion}`);
        return (
          <li key={criterion}>
            <span className={styles.mark} role="img" aria-label={t(`uat.criterion.state.${state}`)}>
              {MARKS[state]}
            </span>
            <div>
              {t('uat.criterion.line', {
                name,
                value: t(`uat.criterion.value.${criterion}`, { count, of, limit }),
              })}
              {waiver !== undefined && (
                <p className={styles.subtle}>
                  {t('uat.criterion.waived', {
                    name: waiver.name,
                    reason: waiver.reason,
                    day: dates.day(waiver.until),
                  })}
                </p>
              )}
              {state === 'missing' && onWaive !== undefined && (
                <div>
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    aria-label={t('uat.criterion.waiveOf', { name })}
                    onClick={() => onWaive(value)}
                  >
                    {t('uat.criterion.waive')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
