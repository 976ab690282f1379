import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { PersonsExams } from '../../../../src/training/exam/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePeople } from '../../../shared/people/use-people';
import training from '../training.module.css';
import { StandingTag } from '../training-tags';
import { useTrainingWritten } from '../use-training';
import { ExamTag } from './exam-tags';
import { examKey, usePersonsExams } from './use-exams';

/** The exams of one person, chapter by chapter, for whoever holds them. */
export function PersonsExamsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { person = '' } = useParams();
  const people = usePeople([person]);
  const { data, isPending, isError, error, refetch } = usePersonsExams(engagementId, person);
  return (
    <section className={`${training.page} ${training.narrow}`}>
      <p className={training.note}>
        <Link to="/training/exams">{t('training.exam.title')}</Link>
      </p>
      <PageHeading>{t('training.exam.ofPerson', { name: people.name(person) })}</PageHeading>
      {isPending && <Loading lines={4} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data?.chapters.length === 0 && <p>{t('training.exam.noneOfPerson')}</p>}
      <ul className={training.rows} aria-label={t('training.exam.title')}>
        {data?.chapters.map((row) => (
          <Row key={row.chapterId} {...{ engagementId, person, row }} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly engagementId: string;
  readonly person: string;
  readonly row: PersonsExams['chapters'][number];
}

function Row({ engagementId, person, row }: RowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const written = useTrainingWritten(engagementId);
  const { chapterId, title, tasks, standing, last, canHold } = row;
  const address = `/training/exams/${person}/${chapterId}`;
  const hold = useMutation({
    mutationFn: (takeOver: boolean) =>
      call('training.holdExam', { engagementId, accountId: person, chapterId, takeOver }),
    onSuccess: (exam) => {
      // Else the one before would be on the screen first.
      client.setQueryData(examKey(engagementId, person, chapterId, ''), exam);
      written();
      void navigate(address);
    },
  });
  const isOpen = last !== undefined && last.state !== 'closed';
  const isHeld = hold.error !== null && failureDetail(hold.error).code === 'CONFLICT';
  return (
    <li className={training.row}>
      <p className={training.rowTitle}>
        {row.number}. {title}
      </p>
      <p className={training.note}>
        <StandingTag standing={standing} /> {t('training.exam.tasks', { count: tasks })}
      </p>
      {last !== undefined && (
        <p className={training.note}>
          <ExamTag {...last} />{' '}
          <Link to={address}>{t('training.exam.look', { number: last.number })}</Link>
          {Array.from({ length: last.number - 1 }, (_, at) => String(at + 1)).map((number) => (
            <span key={number}>
              {' · '}
              <Link to={`${address}/${number}`}>{t('training.exam.look', { number })}</Link>
            </span>
          ))}
        </p>
      )}
      {hold.error !== null && <ErrorMessage failure={hold.error} />}
      {canHold && (
        <div className={training.acts}>
          <Button
            isLoading={hold.isPending}
            aria-label={t(isOpen ? 'training.exam.goOnWith' : 'training.exam.beginWith', { title })}
            onClick={() => hold.mutate(false)}
          >
            {t(isOpen ? 'training.exam.goOn' : 'training.exam.begin')}
          </Button>
          {isHeld && (
            <Button appearance="subtle" onClick={() => hold.mutate(true)}>
              {t('training.exam.takeOver')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
