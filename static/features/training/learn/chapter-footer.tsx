import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ChapterView, MyChapter } from '../../../../src/training/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import { ExamTag } from '../exam/exam-tags';
import styles from '../training.module.css';
import { StandingTag } from '../training-tags';
import { useTrainingWritten } from '../use-training';

interface ChapterFooterProps {
  readonly engagementId: string;
  readonly view: ChapterView;
}

/** What there is to do once the chapter is read: say so, then pass its quiz. */
export function ChapterFooter({ engagementId, view }: ChapterFooterProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const navigate = useNavigate();
  const written = useTrainingWritten(engagementId);
  const { chapterId, material } = view.chapter;
  const read = useMutation({
    mutationFn: () => call('training.markRead', { engagementId, chapterId, material }),
    onSuccess: written,
  });
  const start = useMutation({
    mutationFn: () => call('training.startQuiz', { engagementId, chapterId }),
    onSuccess: (attempt) => {
      written();
      void navigate(`/training/learn/${attempt.chapterId}/quiz/${String(attempt.number)}`);
    },
  });
  const { mine, open } = view;
  if (mine === undefined) return <p className={styles.note}>{t('training.chapter.notYours')}</p>;
  const { standing, questions, passMark, attemptsLeft, waitsUntil } = mine;
  const isToRead = standing === 'toRead' || standing === 'refreshNeeded';
  const isOpen = open?.chapterId === chapterId;
  return (
    <section className={styles.part} aria-label={t('training.chapter.progress')}>
      <p>
        <StandingTag standing={standing} />{' '}
        {questions > 0 && t('training.learn.quiz', { count: questions, passMark })}{' '}
        {standing === 'toPass' && `· ${t('training.learn.left', { count: attemptsLeft })}`}
      </p>
      {waitsUntil !== undefined && (
        <p>{t('training.learn.waits', { moment: dates.moment(waitsUntil) })}</p>
      )}
      {mine.examTasks > 0 && <ExamLine {...{ chapterId, mine }} />}
      <div className={styles.acts}>
        {isToRead && (
          <Button appearance="primary" isLoading={read.isPending} onClick={() => read.mutate()}>
            {t('training.chapter.markRead')}
          </Button>
        )}
        {standing === 'toPass' && attemptsLeft > 0 && (
          <Button appearance="primary" isLoading={start.isPending} onClick={() => start.mutate()}>
            {t(isOpen ? 'training.quiz.goOn' : 'training.quiz.start')}
          </Button>
        )}
        {standing === 'done' && <Link to="/training/learn">{t('training.chapter.back')}</Link>}
      </div>
      {read.error !== null && <ErrorMessage failure={read.error} />}
      {start.error !== null && <ErrorMessage failure={start.error} />}
    </section>
  );
}

interface ExamLineProps {
  readonly chapterId: string;
  readonly mine: MyChapter;
}

/** That there is a practical exam, who holds it, and how far the last one is. */
function ExamLine({ chapterId, mine: { examTasks, exam } }: ExamLineProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.line}>
      {t('training.exam.ofChapter', { count: examTasks })}
      <Gap />
      {exam !== undefined && (
        <>
          <ExamTag {...exam} />{' '}
          <Link to={`/training/exams/mine/${chapterId}`}>
            {t(exam.state === 'observed' ? 'training.exam.toSign' : 'training.exam.see')}
          </Link>
        </>
      )}
    </p>
  );
}
