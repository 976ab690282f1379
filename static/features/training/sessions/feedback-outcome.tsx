import { useTranslation } from 'react-i18next';
import {
  FEEDBACK_QUESTIONS,
  type FeedbackResult,
} from '../../../../src/training/feedback/contract';
import { usePage } from '../../../shared/page-context';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import styles from '../training.module.css';

/** What those who came think, together; or why nothing may be told yet. */
export function FeedbackOutcome({ result }: { result: FeedbackResult }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (result.kind === 'open') {
    const { answers, until } = result;
    return <p>{t('training.feedback.open', { count: answers, moment: dates.moment(until) })}</p>;
  }
  if (result.kind === 'tooFew') {
    return <p>{t('training.feedback.tooFew', { answers: result.answers, count: result.least })}</p>;
  }
  return <Shown result={result} />;
}

function Shown({ result }: { result: Extract<FeedbackResult, { kind: 'shown' }> }) {
  const { t } = useTranslation();
  const { locale } = usePage();
  const { answers, averages, counts, comments } = result;
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  return (
    <div className={styles.part}>
      <p>{t('training.feedback.shown', { count: answers })}</p>
      <Scroller label={t('training.feedback.title')}>
        <table className={parts.table} aria-label={t('training.feedback.title')}>
          <thead>
            <tr>
              <th scope="col">{t('training.feedback.asked')}</th>
              <th scope="col" className={parts.number}>
                {t('training.feedback.average')}
              </th>
              {[1, 2, 3, 4, 5].map((step) => (
                <th key={step} scope="col" className={parts.number}>
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FEEDBACK_QUESTIONS.map((question, index) => (
              <tr key={question}>
                <th scope="row">{t(`training.feedback.question.${question}`)}</th>
                <td className={parts.number}>{one.format(averages[index] ?? 0)}</td>
                {(counts[index] ?? []).map((count, step) => (
                  // Steps are never moved.
                  <td key={`${question} ${String(step)}`} className={parts.number}>
                    {count === 0 ? '–' : count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {comments.length > 0 && (
        <>
          <h3>{t('training.feedback.comments')}</h3>
          <ul className={styles.rows} aria-label={t('training.feedback.comments')}>
            {comments.map((comment, index) => (
              <li key={`${String(index)} ${comment}`} className={styles.row}>
                <bdi className={styles.text}>{comment}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
