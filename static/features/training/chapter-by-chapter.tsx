import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ErrorMessage } from '../../shared/feedback/error-message';
import { Loading } from '../../shared/feedback/loading';
import { Choice } from '../../shared/form/choice';
import { Field } from '../../shared/form/field';
import { useTrainingSummary } from './use-training';

interface ChapterByChapterProps {
  readonly engagementId: string;
  /** Of the field in which a chapter is chosen. */
  readonly name: string;
  /** Where a chapter is looked at: its id follows. */
  readonly route: string;
  /** Said as long as there is no chapter. */
  readonly empty: string;
  readonly children: (chapterId: string) => ReactNode;
}

/** A choice of the handbook's chapters, and what belongs to the chosen one, whose id is in the address. */
export function ChapterByChapter({
  engagementId,
  name,
  route,
  empty,
  children,
}: ChapterByChapterProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { chapterId = '' } = useParams();
  const summary = useTrainingSummary(engagementId);
  const chapters = summary.data?.chapters.filter(({ isRetired }) => !isRetired) ?? [];
  const chosen = chapterId === '' ? (chapters[0]?.chapterId ?? '') : chapterId;
  if (summary.isPending) return <Loading lines={6} />;
  if (summary.isError) {
    return <ErrorMessage failure={summary.error} onRetry={() => void summary.refetch()} />;
  }
  if (chapters.length === 0) {
    return (
      <p>
        {empty} <Link to="/training/chapters">{t('training.lead.toChapters')}</Link>
      </p>
    );
  }
  return (
    <>
      <Field name={name} label={t('training.questions.chapter')}>
        {(control) => (
          <Choice
            {...control}
            value={chosen}
            options={chapters.map(({ chapterId: value, number, title }) => ({
              value,
              label: `${String(number)}. ${title}`,
            }))}
            onChange={(value) => void navigate(`${route}/${value}`)}
          />
        )}
      </Field>
      {children(chosen)}
    </>
  );
}
