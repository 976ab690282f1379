import { useTranslation } from 'react-i18next';
import type { Person } from '../api/people';
import styles from './issue.module.css';

/** Who, and when in the reader's own way of writing. */
export function ByLine({
  author,
  created,
}: {
  readonly author: Person | undefined;
  readonly created: string;
}) {
  const { t, i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <p className={styles.byLine}>
      <strong>{author?.displayName ?? t('anonymous')}</strong>{' '}
      <time dateTime={created}>{format.format(new Date(created))}</time>
    </p>
  );
}
