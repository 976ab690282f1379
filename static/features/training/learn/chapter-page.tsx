import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ChapterFacts } from '../../../../src/training/chapter/contract';
import { PageLink } from '../../../shared/confluence/page-link';
import factList from '../../../shared/fact-list.module.css';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../training.module.css';
import { useLearningTime } from '../use-learning-time';
import { useChapter } from '../use-training';
import { ChapterFooter } from './chapter-footer';
import { EmergencyCard } from './emergency-card';

/** A chapter to be read: what it is for, its page, the exercise, questions that people have, what to do in an emergency. */
export function ChapterPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { chapterId = '' } = useParams();
  const { data, isPending, isError, error, refetch } = useChapter(engagementId, chapterId);
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <p className={styles.note}>
        <Link to="/training/learn">{t('training.learn.title')}</Link>
      </p>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <PageHeading>{data.chapter.title}</PageHeading>
          <Content chapter={data.chapter} pagePath={data.pagePath} />
          <EmergencyCard emergency={data.chapter.emergency} title={data.chapter.title} />
          <ChapterFooter engagementId={engagementId} view={data} />
        </>
      )}
    </section>
  );
}

interface ContentProps {
  readonly chapter: ChapterFacts;
  readonly pagePath: string | undefined;
}

function Content({ chapter, pagePath }: ContentProps) {
  const { t } = useTranslation();
  const time = useLearningTime();
  const { tracks, minutes, objective, pageLink, exercise, expectedResult, faq } = chapter;
  return (
    <>
      <p className={styles.note}>
        {tracks.map((track) => t(`training.track.${track}`)).join(' · ')} · {time(minutes)}
      </p>
      {objective !== '' && (
        <section className={styles.part}>
          <h3>{t('training.field.objective')}</h3>
          <p className={styles.text}>{objective}</p>
        </section>
      )}
      {pagePath !== undefined && (
        <p>
          <PageLink path={pagePath}>{t('training.chapter.page')}</PageLink>
        </p>
      )}
      {pageLink !== '' && pagePath === undefined && (
        <p>
          <a href={pageLink} target="_blank" rel="noreferrer">
            {t('training.chapter.page')}
          </a>
        </p>
      )}
      {exercise !== '' && (
        <section className={styles.part}>
          <h3>{t('training.field.exercise')}</h3>
          <p className={styles.text}>{exercise}</p>
          {expectedResult !== '' && (
            <details>
              <summary>{t('training.field.expectedResult')}</summary>
              <p className={styles.text}>{expectedResult}</p>
            </details>
          )}
        </section>
      )}
      {faq.length > 0 && (
        <section className={styles.part}>
          <h3>{t('training.field.faq')}</h3>
          <dl className={`${factList.list} ${styles.facts}`}>
            {faq.map(({ question, answer, fromLog }, index) => (
              // Two may ask the same.
              <div key={`${String(index)} ${question}`}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
                {fromLog !== undefined && (
                  <dd className={styles.note}>{t('training.faq.fromLog', { number: fromLog })}</dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
