import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { PageHeading } from '../../../shared/navigation/page-heading';
import training from '../training.module.css';
import { useTrainingSummary } from '../use-training';
import { ChecklistEditor } from './checklist-editor';
import { useChecklist } from './use-exams';

/** The tasks of the practical exams, chapter by chapter. */
export function ChecklistPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { chapterId = '' } = useParams();
  const summary = useTrainingSummary(engagementId);
  const chapters = summary.data?.chapters.filter(({ isRetired }) => !isRetired) ?? [];
  const chosen = chapterId === '' ? (chapters[0]?.chapterId ?? '') : chapterId;
  return (
    <section className={`${training.page} ${training.narrow}`}>
      <p className={training.note}>
        <Link to="/training/exams">{t('training.exam.title')}</Link>
      </p>
      <PageHeading>{t('training.exam.tasksTitle')}</PageHeading>
      {summary.isPending && <Loading lines={6} />}
      {summary.isError && (
        <ErrorMessage failure={summary.error} onRetry={() => void summary.refetch()} />
      )}
      {summary.data !== undefined && chapters.length === 0 && (
        <p>
          {t('training.exam.noChapters')}{' '}
          <Link to="/training/chapters">{t('training.lead.toChapters')}</Link>
        </p>
      )}
      {chapters.length > 0 && (
        <>
          <Field name="examChapter" label={t('training.questions.chapter')}>
            {(control) => (
              <Choice
                {...control}
                value={chosen}
                options={chapters.map(({ chapterId: value, number, title }) => ({
                  value,
                  label: `${String(number)}. ${title}`,
                }))}
                onChange={(value) => void navigate(`/training/checklist/${value}`)}
              />
            )}
          </Field>
          <Tasks key={chosen} engagementId={engagementId} chapterId={chosen} />
        </>
      )}
    </section>
  );
}

function Tasks({ engagementId, chapterId }: { engagementId: string; chapterId: string }) {
  const { data, isPending, isError, error, refetch } = useChecklist(engagementId, chapterId);
  if (isPending) return <Loading lines={6} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  return <ChecklistEditor engagementId={engagementId} first={data} />;
}
