import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Question } from '../../../../src/training/question/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Tag } from '../../../shared/feedback/tag';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { PageHeading } from '../../../shared/navigation/page-heading';
import styles from '../training.module.css';
import { useQuestions, useTrainingSummary } from '../use-training';
import { QuestionDialog } from './question-dialog';
import { Figures } from './question-figures';

/** The question bank, chapter by chapter. */
export function QuestionsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { chapterId = '' } = useParams();
  const summary = useTrainingSummary(engagementId);
  const chapters = summary.data?.chapters.filter(({ isRetired }) => !isRetired) ?? [];
  const chosen = chapterId === '' ? (chapters[0]?.chapterId ?? '') : chapterId;
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <PageHeading>{t('training.questions.title')}</PageHeading>
      {summary.isPending && <Loading lines={6} />}
      {summary.isError && (
        <ErrorMessage failure={summary.error} onRetry={() => void summary.refetch()} />
      )}
      {summary.data !== undefined && chapters.length === 0 && (
        <p>
          {t('training.questions.noChapters')}{' '}
          <Link to="/training/chapters">{t('training.lead.toChapters')}</Link>
        </p>
      )}
      {chapters.length > 0 && (
        <>
          <Field name="questionChapter" label={t('training.questions.chapter')}>
            {(control) => (
              <Choice
                {...control}
                value={chosen}
                options={chapters.map(({ chapterId: value, number, title }) => ({
                  value,
                  label: `${String(number)}. ${title}`,
                }))}
                onChange={(value) => void navigate(`/training/questions/${value}`)}
              />
            )}
          </Field>
          <Bank key={chosen} engagementId={engagementId} chapterId={chosen} />
        </>
      )}
    </section>
  );
}

function Bank({ engagementId, chapterId }: { engagementId: string; chapterId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useQuestions(engagementId, chapterId);
  const [shown, setShown] = useState<'new' | Question>();
  if (isPending) return <Loading lines={6} />;
  if (isError) return <ErrorMessage failure={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => setShown('new')}>
          {t('training.questions.new')}
        </Button>
      </div>
      {data.questions.length > 0 && <Method />}
      {data.questions.length === 0 && <p>{t('training.questions.empty')}</p>}
      <ul className={styles.rows} aria-label={t('training.questions.title')}>
        {data.questions.map((question) => (
          <li key={question.questionId} className={styles.row}>
            <p>
              <bdi>{question.text}</bdi>{' '}
              {question.isRetired && <Tag>{t('training.chapters.retired')}</Tag>}
            </p>
            <p className={styles.note}>{t(`training.type.${question.asked.type}`)}</p>
            {data.figures
              .filter(({ questionId }) => questionId === question.questionId)
              .map((figures) => (
                <Figures key={figures.questionId} figures={figures} />
              ))}
            <div>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('training.questions.editOf', { text: question.text })}
                onClick={() => setShown(question)}
              >
                {t('training.chapters.edit')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <QuestionDialog
          {...{ engagementId, chapterId }}
          {...(shown === 'new' ? {} : { question: shown })}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

function Method() {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('training.statistics.how')}</summary>
      <p className={styles.note}>{t('training.statistics.method')}</p>
    </details>
  );
}
