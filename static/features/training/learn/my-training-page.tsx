import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearnersTraining, MyChapter } from '../../../../src/training/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { LearnerSentence } from '../learner-sentence';
import styles from '../training.module.css';
import { StandingTag, TraineeStatusTag } from '../training-tags';
import { useLearningTime } from '../use-learning-time';
import { useMyTraining } from '../use-training';

/** What the reader has to learn: who he is, how much is done and what is next, then chapter by chapter. */
export function MyTrainingPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useMyTraining(engagementId);
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <PageHeading>{t('training.learn.title')}</PageHeading>
      {isPending && <Loading lines={6} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (data.isLearner ? <Mine mine={data} /> : <NotMine />)}
    </section>
  );
}

function NotMine() {
  const { t } = useTranslation();
  return (
    <p>
      {t('training.learn.notATrainee')}
      <Gap />
      <Link to="/training/chapters">{t('training.learn.toHandbook')}</Link>
    </p>
  );
}

function Mine({ mine }: { mine: LearnersTraining }) {
  const { t } = useTranslation();
  const { tracks, chapters } = mine;
  return (
    <>
      <LearnerSentence
        {...{ mine, chapters }}
        linkTo={({ chapterId }, text) => <Link to={`/training/learn/${chapterId}`}>{text}</Link>}
      />
      {tracks.some(({ certificate }) => certificate !== undefined) && (
        <p>
          <Link to="/training/observations">{t('training.observation.mine')}</Link>
        </p>
      )}
      <ul className={styles.rows} aria-label={t('training.learn.tracks')}>
        {tracks.map(({ track, done: learnt, total: all, status, certificate }) => (
          <li key={track} className={styles.row}>
            <p>
              <strong>{t(`training.track.${track}`)}</strong> <TraineeStatusTag status={status} />{' '}
              {t('training.learn.of', { done: learnt, count: all })}
            </p>
            {certificate !== undefined && (
              <p className={styles.note}>
                <Link to={`/training/certificates/${certificate.code}`}>
                  {t('training.learn.certificate', { number: certificate.number })}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      {chapters.length > 0 && (
        <>
          <h3>{t('training.learn.chapters')}</h3>
          <ul className={styles.rows} aria-label={t('training.learn.chapters')}>
            {chapters.map((chapter) => (
              <Row key={chapter.chapterId} chapter={chapter} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Row({ chapter }: { chapter: MyChapter }) {
  const { t } = useTranslation();
  const dates = useDates();
  const time = useLearningTime();
  const { chapterId, number, title, minutes, standing, questions, passMark, waitsUntil } = chapter;
  return (
    <li className={styles.row}>
      <Link to={`/training/learn/${chapterId}`} className={styles.rowTitle}>
        {number}. {title}
      </Link>
      <p className={styles.note}>
        <StandingTag standing={standing} /> {time(minutes)}
        {questions > 0 && (
          <>
            {' · '}
            {t('training.learn.quiz', { count: questions, passMark })}
            {standing !== 'done' &&
              ` · ${t('training.learn.left', { count: chapter.attemptsLeft })}`}
          </>
        )}
      </p>
      {standing === 'refreshNeeded' && <Refresh change={chapter.materialChange} />}
      {waitsUntil !== undefined && (
        <p className={styles.note}>
          {t('training.learn.waits', { moment: dates.moment(waitsUntil) })}
        </p>
      )}
    </li>
  );
}

function Refresh({ change }: { change: MyChapter['materialChange'] }) {
  const { t } = useTranslation();
  return (
    <p className={styles.note}>
      {change?.because === 'change'
        ? t('training.refresh.change', { number: change.number ?? 0 })
        : t(change?.because === 'page' ? 'training.refresh.page' : 'training.refresh.again')}
    </p>
  );
}
