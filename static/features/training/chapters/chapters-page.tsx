import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChapterRow } from '../../../../src/training/chapter/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Tag } from '../../../shared/feedback/tag';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { Scroller } from '../../plan/scroller';
import { PageQuestions } from '../handbook/page-questions';
import { HandbookSection } from '../handbook/handbook-section';
import styles from '../training.module.css';
import { useLearningTime } from '../use-learning-time';
import { useGuide, useTrainingSummary } from '../use-training';
import { AdoptDialog } from './adopt-dialog';
import { ChapterDialog } from './chapter-dialog';

/** The chapters of the handbook; the team writes them, adopts typical ones, and goes on to their questions. */
export function ChaptersPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useTrainingSummary(engagementId);
  const guide = useGuide(engagementId);
  const [shown, setShown] = useState<'new' | 'adopt' | { readonly chapterId: string }>();
  const close = () => setShown(undefined);
  const chapters = data?.chapters ?? [];
  const canWrite = data?.register.can.write === true;
  // What is to be decided stands above the table, however long that is, and does not push it down later.
  const questions = guide.data?.questions ?? [];
  const isReading = isPending || guide.isPending;
  return (
    <section className={styles.page}>
      <PageHeading>{t('training.chapters.title')}</PageHeading>
      {canWrite && (
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => setShown('new')}>
            {t('training.chapters.new')}
          </Button>
          <Button onClick={() => setShown('adopt')}>{t('training.chapters.adopt')}</Button>
        </div>
      )}
      {isReading && <Loading lines={6} />}
      {questions.length > 0 && <PageQuestions {...{ engagementId, questions }} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && chapters.length === 0 && (
        <p>{t(canWrite ? 'training.chapters.empty' : 'training.chapters.emptyReader')}</p>
      )}
      {chapters.length > 0 && !isReading && (
        <ChaptersTable
          {...{ chapters, canWrite }}
          onEdit={(chapterId) => setShown({ chapterId })}
        />
      )}
      <HandbookSection engagementId={engagementId} />
      {shown === 'adopt' && <AdoptDialog engagementId={engagementId} onClose={close} />}
      {shown === 'new' && <ChapterDialog engagementId={engagementId} onClose={close} />}
      {typeof shown === 'object' && (
        <ChapterDialog engagementId={engagementId} chapterId={shown.chapterId} onClose={close} />
      )}
    </section>
  );
}

interface ChaptersTableProps {
  readonly chapters: readonly ChapterRow[];
  readonly canWrite: boolean;
  readonly onEdit: (chapterId: string) => void;
}

function ChaptersTable({ chapters, canWrite, onEdit }: ChaptersTableProps) {
  const { t } = useTranslation();
  return (
    <Scroller label={t('training.chapters.title')}>
      <table className={parts.table} aria-label={t('training.chapters.title')}>
        <thead>
          <tr>
            <th scope="col">{t('training.field.title')}</th>
            <th scope="col">{t('training.field.tracks')}</th>
            <th scope="col" className={parts.number}>
              {t('training.field.minutes')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.field.questions')}
            </th>
            <th scope="col" className={parts.number}>
              {t('training.field.examTasks')}
            </th>
            {canWrite && <th scope="col">{t('training.chapters.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {chapters.map((row) => (
            <ChapterLine key={row.chapterId} {...{ row, canWrite, onEdit }} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ChapterLineProps extends Pick<ChaptersTableProps, 'canWrite' | 'onEdit'> {
  readonly row: ChapterRow;
}

function ChapterLine({ row, canWrite, onEdit }: ChapterLineProps) {
  const { t } = useTranslation();
  const time = useLearningTime();
  const { chapterId, number, title, tracks, minutes, questions, examTasks = 0, isRetired } = row;
  const counted = (count: number, to: string, key: string) =>
    canWrite ? (
      <Link to={to} className={styles.rowTitle} aria-label={t(key, { title })}>
        {count}
      </Link>
    ) : (
      count
    );
  return (
    <tr>
      <th scope="row">
        <Link to={`/training/learn/${chapterId}`} className={styles.rowTitle}>
          {number}. {title}
        </Link>{' '}
        {isRetired && <Tag>{t('training.chapters.retired')}</Tag>}
      </th>
      <td>{tracks.map((track) => t(`training.track.${track}`)).join(', ')}</td>
      <td className={parts.number}>{time(minutes)}</td>
      <td className={parts.number}>
        {counted(questions, `/training/questions/${chapterId}`, 'training.chapters.toQuestions')}
      </td>
      <td className={parts.number}>
        {counted(examTasks, `/training/checklist/${chapterId}`, 'training.chapters.toExam')}
      </td>
      {canWrite && (
        <td>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('training.chapters.editOf', { title })}
            onClick={() => onEdit(chapterId)}
          >
            {t('training.chapters.edit')}
          </Button>
        </td>
      )}
    </tr>
  );
}
