import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogEntry, LogSeverity } from '../../../../src/training/accompany/contract';
import { Tag, type TagTone } from '../../../shared/feedback/tag';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';

const TONES: Readonly<Record<LogSeverity, TagTone>> = {
  low: 'neutral',
  medium: 'information',
  high: 'warning',
  critical: 'danger',
};

interface LogListProps {
  readonly entries: readonly LogEntry[];
  readonly canWriteFaq: boolean;
  readonly titleOf: (chapterId: string) => string;
  readonly onEdit: (entry: LogEntry) => void;
  readonly onFaq: (entry: LogEntry) => void;
}

/** What was asked and what happened, the newest first. */
export function LogList({ entries, canWriteFaq, titleOf, onEdit, onFaq }: LogListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <ul className={styles.rows} aria-label={t('training.log.title')}>
      {entries.map((entry) => {
        const { number, day, kind, askedBy, department, question, answer, severity } = entry;
        const { isClosed, chapterId, faq } = entry;
        const mayBeFaq = kind === 'question' && answer.trim() !== '' && chapterId !== '';
        return (
          <li key={number} className={styles.row}>
            <p>
              <strong>
                #{number} <bdi>{question}</bdi>
              </strong>
            </p>
            <p className={styles.note}>
              <Tag tone={isClosed ? 'success' : 'warning'}>
                {t(isClosed ? 'register.group.closed' : 'register.group.open')}
              </Tag>{' '}
              <Tag tone={TONES[severity]}>{t(`training.log.severity.${severity}`)}</Tag>{' '}
              {[
                t(`training.log.kind.${kind}`),
                dates.day(day),
                askedBy,
                department,
                titleOf(chapterId),
              ]
                .filter((text) => text !== '')
                .join(' · ')}
            </p>
            {answer !== '' && (
              <p className={styles.text}>
                <bdi>{answer}</bdi>
              </p>
            )}
            <div className={styles.acts}>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('training.log.editOf', { number })}
                onClick={() => onEdit(entry)}
              >
                {t('training.chapters.edit')}
              </Button>
              {faq !== undefined && (
                <Link to={`/training/learn/${faq.chapterId}`} className={styles.rowTitle}>
                  {t('training.log.isFaq', { title: titleOf(faq.chapterId) })}
                </Link>
              )}
              {canWriteFaq && faq === undefined && mayBeFaq && (
                <Button
                  spacing="compact"
                  aria-label={t('training.log.toFaqOf', { number })}
                  onClick={() => onFaq(entry)}
                >
                  {t('training.log.toFaq')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
