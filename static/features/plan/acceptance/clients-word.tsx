import { useTranslation } from 'react-i18next';
import type { AcceptanceView } from '../../../../src/plan/acceptance/contract';
import { Tag } from '../../../shared/feedback/tag';
import { useDates } from '../../../shared/text/use-dates';
import styles from './phases.module.css';

const TONES = {
  accepted: 'success',
  acceptedWithConditions: 'warning',
  rejected: 'danger',
} as const;

interface ClientsWordProps {
  readonly acceptance: AcceptanceView;
  readonly personOf: (accountId: string) => string;
}

/** Who said what and when; reason and conditions stay readable. */
export function ClientsWord({ acceptance, personOf }: ClientsWordProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { decision, by, at, reason, conditions } = acceptance;
  return (
    <div className={styles.word}>
      <Tag tone={TONES[decision]}>{t(`acceptance.decision.${decision}`)}</Tag>
      <span>{t('acceptance.saidBy', { person: personOf(by), moment: dates.moment(at) })}</span>
      {reason !== undefined && reason !== '' && <p dir="auto">{reason}</p>}
      {conditions.length > 0 && (
        <ul className={styles.conditions}>
          {conditions.map(({ text, owner, dueDate }) => (
            <li key={`${text} ${owner}`} dir="auto">
              {t('acceptance.conditionLine', { text, owner, day: dates.day(dueDate) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
