import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { ChapterByChapter } from '../chapter-by-chapter';
import training from '../training.module.css';
import { ChecklistEditor } from './checklist-editor';
import { useChecklist } from './use-exams';

/** The tasks of the practical exams, chapter by chapter. */
export function ChecklistPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  return (
    <section className={`${training.page} ${training.narrow}`}>
      <p className={training.note}>
        <Link to="/training/exams">{t('training.exam.title')}</Link>
      </p>
      <PageHeading>{t('training.exam.tasksTitle')}</PageHeading>
      <ChapterByChapter
        {...{ engagementId }}
        name="examChapter"
        route="/training/checklist"
        empty={t('training.exam.noChapters')}
      >
        {(chapterId) => <Tasks key={chapterId} {...{ engagementId, chapterId }} />}
      </ChapterByChapter>
    </section>
  );
}

function Tasks({ engagementId, chapterId }: { engagementId: string; chapterId: string }) {
  const { data, isPending, isError, error, refetch } = useChecklist(engagementId, chapterId);
  if (isPending) return <Loading lines={6} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  return <ChecklistEditor engagementId={engagementId} first={data} />;
}
