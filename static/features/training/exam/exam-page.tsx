import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ExamSignature, ExamView } from '../../../../src/training/exam/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import training from '../training.module.css';
import { UnsentMessage } from '../unsent-message';
import { useTrainingWritten } from '../use-training';
import styles from './exam.module.css';
import { StateOfExam } from './exam-tags';
import { SignExam } from './sign-exam';
import { TaskCard } from './task-card';
import { examKey, MINE, useExam } from './use-exams';
import { useMarks } from './use-marks';

/** A practical exam: held by its observer, signed by both, and afterwards to be looked at. */
export function ExamPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { person = MINE, chapterId = '', number = '' } = useParams();
  const { data, isPending, isError, error, refetch } = useExam(
    engagementId,
    person,
    chapterId,
    number,
  );
  const back = person === MINE ? '/training/learn' : `/training/exams/${person}`;
  return (
    <section className={`${training.page} ${training.narrow}`}>
      <p className={training.note}>
        <Link to={back}>{t(person === MINE ? 'training.learn.title' : 'training.exam.all')}</Link>
      </p>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Exam
          // Whoever takes it over, or looks at another one, begins with what is stored.
          key={`${String(data.number)} ${String(data.can.observe)}`}
          exam={data}
          queryKey={examKey(engagementId, person, chapterId, number)}
        />
      )}
    </section>
  );
}

function Exam({ exam, queryKey }: { exam: ExamView; queryKey: readonly unknown[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const client = useQueryClient();
  const written = useTrainingWritten(exam.engagementId);
  const people = usePeople([exam.accountId, exam.observer]);
  const { marks, mark, again, failure } = useMarks(exam, queryKey);
  const { title, tasks, tally, can, number, startedAt } = exam;
  const onSigned = (after: ExamView) => {
    client.setQueryData(queryKey, after);
    written();
  };
  return (
    <>
      <PageHeading>{t('training.exam.of', { title })}</PageHeading>
      <p className={training.sentence}>
        <StateOfExam exam={exam} />{' '}
        {t('training.exam.who', {
          learner: people.name(exam.accountId),
          observer: people.name(exam.observer),
          moment: dates.moment(startedAt),
          number,
        })}
      </p>
      <p role="status">{t('training.exam.marked', { ...tally, count: tasks.length })}</p>
      <p className={training.note}>{t('training.exam.rule', { share: exam.share })}</p>
      {failure !== undefined && <UnsentMessage {...{ failure, again }} />}
      {tasks.map((task, at) => (
        <TaskCard
          key={task.taskId}
          {...{ task, place: at + 1 }}
          mark={marks.get(task.taskId)}
          onMark={can.observe ? mark : undefined}
        />
      ))}
      <Signatures exam={exam} />
      {can.sign !== undefined && <SignExam exam={exam} as={can.sign} onSigned={onSigned} />}
    </>
  );
}

function Signatures({ exam: { signatures, state } }: { exam: ExamView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const line = (as: 'observer' | 'learner', signature: ExamSignature | undefined) =>
    signature === undefined
      ? t(`training.exam.missing.${as}`)
      : t(`training.exam.signed.${as}`, {
          name: signature.name,
          moment: dates.moment(signature.at),
          number: signature.sequence,
        });
  return (
    <section className={styles.signatures} aria-label={t('training.exam.signatures')}>
      <h3>{t('training.exam.signatures')}</h3>
      <p>{line('observer', signatures.observer)}</p>
      <p>{line('learner', signatures.learner)}</p>
      {state === 'closed' && <p className={training.note}>{t('training.exam.forEver')}</p>}
    </section>
  );
}
