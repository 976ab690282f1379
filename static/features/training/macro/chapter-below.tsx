import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { ChapterFooter } from '../learn/chapter-footer';
import styles from '../training.module.css';
import { useChapter } from '../use-training';

interface ChapterBelowProps {
  readonly engagementId: string;
  readonly chapterId: string;
}

/** Below the page of a chapter: the exercise as it counts now, whether it was read, and the quiz. */
export function ChapterBelow({ engagementId, chapterId }: ChapterBelowProps) {
  const { t } = useTranslation();
  const { data, isPending, error, refetch } = useChapter(engagementId, chapterId);
  if (isPending) return <Loading lines={3} />;
  if (data === undefined) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  const { exercise, expectedResult, isRetired } = data.chapter;
  if (isRetired) return <p>{t('training.macro.retired')}</p>;
  return (
    <section className={styles.page} aria-label={data.chapter.title}>
      {exercise !== '' && (
        <details>
          <summary>{t('training.field.exercise')}</summary>
          <div className={styles.part}>
            <p className={styles.text}>{exercise}</p>
            {expectedResult !== '' && (
              <p className={styles.text}>
                <strong>{t('training.field.expectedResult')}:</strong> {expectedResult}
              </p>
            )}
          </div>
        </details>
      )}
      <ChapterFooter {...{ engagementId }} view={data} />
      <p className={styles.note}>
        <Link to="/training/learn">{t('training.macro.toContents')}</Link>
        {data.row.hasEmergency && (
          <>
            {' · '}
            <Link to={`/emergency/${chapterId}`}>{t('training.macro.emergency')}</Link>
          </>
        )}
      </p>
    </section>
  );
}
