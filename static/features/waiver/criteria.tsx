import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../shared/text/use-dates';
import styles from '../uat/signoff/signoff.module.css';
import type { GivenWaiver } from './waiver-dialog';

/** A criterion as it is shown. */
export interface ShownCriterion<Value> {
  readonly key: string;
  /** What it is in its own part of the app. */
  readonly source: Value;
  readonly name: string;
  /** What it is now, in words. */
  readonly value: string;
  readonly state: 'met' | 'missing' | 'waived';
  readonly waiver?: GivenWaiver | undefined;
}

interface CriteriaProps<Value> {
  readonly label: string;
  readonly criteria: readonly ShownCriterion<Value>[];
  /** Absent for whoever may not let one be missing. */
  readonly onWaive?: ((source: Value) => void) | undefined;
}

const MARKS = { met: '✓', missing: '✗', waived: '–' } as const;

/** What must be so, as a checklist, each with what it is now. */
export function Criteria<Value>({ label, criteria, onWaive }: CriteriaProps<Value>) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.criteria} aria-label={label}>
      {criteria.map(({ key, source, name, value, state, waiver }) => (
        <li key={key}>
          <span className={styles.mark} role="img" aria-label={t(`uat.criterion.state.${state}`)}>
            {MARKS[state]}
          </span>
          <div>
            {t('uat.criterion.line', { name, value })}
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
                  onClick={() => onWaive(source)}
                >
                  {t('uat.criterion.waive')}
                </Button>
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
