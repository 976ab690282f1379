import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearnersTraining } from '../../../src/training/contract';
import { Gap } from '../../shared/text/gap';
import styles from './training.module.css';
import { useLearningTime } from './use-learning-time';

interface LearnerSentenceProps<Chapter> {
  readonly mine: LearnersTraining;
  /** Among which the next one is. */
  readonly chapters: readonly Chapter[];
  /** Leads to a chapter, from where the reader is. */
  readonly linkTo: (chapter: Chapter, text: string) => ReactNode;
}

interface Named {
  readonly chapterId: string;
  readonly title: string;
  readonly minutes: number;
}

/** Who the reader is, how far he is and what is next; then the quiz that he has begun. */
export function LearnerSentence<Chapter extends Named>(props: LearnerSentenceProps<Chapter>) {
  const { mine, chapters, linkTo } = props;
  const { t } = useTranslation();
  const time = useLearningTime();
  const { department, tracks, done, total, nextId, open } = mine;
  const names = tracks
    .map(({ track }) => t(`training.track.${track}`))
    .join(t('training.learn.and'));
  const next = chapters.find(({ chapterId }) => chapterId === nextId);
  return (
    <>
      <p className={styles.sentence}>
        {department === ''
          ? t('training.learn.you', { tracks: names })
          : t('training.learn.youIn', { tracks: names, department })}
        <Gap />
        {total === 0 ? t('training.learn.empty') : t('training.learn.done', { done, count: total })}
        <Gap />
        {next !== undefined &&
          linkTo(next, t('training.learn.next', { title: next.title, time: time(next.minutes) }))}
      </p>
      {open !== undefined && (
        <p>
          <Link to={`/training/learn/${open.chapterId}/quiz/${String(open.number)}`}>
            {t(open.isOver ? 'training.learn.seeResult' : 'training.learn.goOn', {
              title: open.title,
            })}
          </Link>
        </p>
      )}
    </>
  );
}
