import { useTranslation } from 'react-i18next';
import type { PlanReason } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import styles from './explanation.module.css';

interface ReasonListProps {
  readonly title: string;
  /** Where the texts of the reasons are. */
  readonly space: 'plan.why.reason' | 'plan.reason';
  readonly reasons: readonly PlanReason[];
  readonly itemName: (itemId: string) => string;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reasons in words, each a sentence; nothing where there are none. */
export function ReasonList({ title, space, reasons, itemName }: ReasonListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  if (reasons.length === 0) return null;
  const written = ([name, value]: [string, string | number]): [string, string | number] => {
    if (name === 'item') return [name, itemName(String(value))];
    return [name, typeof value === 'string' && ISO_DATE.test(value) ? dates.day(value) : value];
  };
  return (
    <div className={styles.reasons}>
      <strong>{title}</strong>
      <ul className={styles.list}>
        {reasons.map(({ key, params = {} }) => (
          <li key={[key, ...Object.values(params)].join(' ')}>
            {t(`${space}.${key}`, Object.fromEntries(Object.entries(params).map(written)))}
          </li>
        ))}
      </ul>
    </div>
  );
}
