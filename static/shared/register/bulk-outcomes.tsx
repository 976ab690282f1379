import { useTranslation } from 'react-i18next';
import { useMessages } from '../text/use-message';
import styles from './bulk.module.css';
import type { Outcome } from './write-in-slices';

interface BulkOutcomesProps {
  readonly total: number;
  readonly outcomes: readonly Outcome[];
  readonly nameOf: (id: string) => string;
}

/** How far it is, and a row for each that was not written, with the reason. */
export function BulkOutcomes({ total, outcomes, nameOf }: BulkOutcomesProps) {
  const { t } = useTranslation();
  const messages = useMessages();
  const failed = outcomes.filter(({ failure }) => failure !== undefined);
  return (
    <>
      <span role="status">
        {outcomes.length > 0 &&
          t('register.bulk.progress', { done: outcomes.length - failed.length, total })}
      </span>
      {failed.length > 0 && (
        <ul className={styles.outcomes} aria-label={t('register.bulk.failed')}>
          {failed.map(({ id, failure }) => (
            <li key={id}>
              <bdi>{nameOf(id)}</bdi>
              {': '}
              {messages.failure(failure)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
