import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../training.module.css';
import { OpenQuiz } from './open-quiz';
import { QuizResult } from './quiz-result';

/** An attempt of the reader: its questions as long as it is open, what came of it afterwards. */
export function QuizPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { chapterId = '', number = '1' } = useParams();
  const attempt = useQuery({
    queryKey: ['training.attempt', engagementId, chapterId, number],
    // What was answered since is in the page; another look would only take the focus away.
    refetchOnWindowFocus: false,
    // Whoever comes back goes on with what is stored by then: an earlier look has neither his answers nor the time that is left.
    gcTime: 0,
    queryFn: () =>
      call('training.attempt', { engagementId, chapterId, number: Number(number) || 1 }),
  });
  const { data, isPending, isError, error, refetch } = attempt;
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <p className={styles.note}>
        <Link to={`/training/learn/${chapterId}`}>{t('training.quiz.toChapter')}</Link>
      </p>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <PageHeading>{t('training.quiz.title', { title: data.title })}</PageHeading>
          {data.state === 'open' ? (
            <OpenQuiz key={data.number} engagementId={engagementId} attempt={data} />
          ) : (
            <QuizResult attempt={data} />
          )}
        </>
      )}
    </section>
  );
}
