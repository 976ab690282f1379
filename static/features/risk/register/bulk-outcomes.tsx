import { useTranslation } from 'react-i18next';
import { useMessages } from '../../../shared/text/use-message';
import styles from './register.module.css';
import type { Outcome } from './write-risks';

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
          t('risk.bulk.progress', { done: outcomes.length - failed.length, total })}
      </span>
      {failed.length > 0 && (
        <ul className={styles.outcomes} aria-label={t('risk.bulk.failed')}>
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
