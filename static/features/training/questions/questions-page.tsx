import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../../src/training/question/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { Tag } from '../../../shared/feedback/tag';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { ChapterByChapter } from '../chapter-by-chapter';
import styles from '../training.module.css';
import { useQuestions } from '../use-training';
import { QuestionDialog } from './question-dialog';
import { Figures } from './question-figures';

/** The question bank, chapter by chapter. */
export function QuestionsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  return (
    <section className={`${styles.page} ${styles.narrow}`}>
      <PageHeading>{t('training.questions.title')}</PageHeading>
      <ChapterByChapter
        {...{ engagementId }}
        name="questionChapter"
        route="/training/questions"
        empty={t('training.questions.noChapters')}
      >
        {(chapterId) => <Bank key={chapterId} {...{ engagementId, chapterId }} />}
      </ChapterByChapter>
    </section>
  );
}

function Bank({ engagementId, chapterId }: { engagementId: string; chapterId: string }) {
  const { t } = useTranslation();
  const bank = useQuestions(engagementId, chapterId);
  const [shown, setShown] = useState<'new' | Question>();
  if (bank.isPending) return <Loading lines={6} />;
  if (bank.isError) {
    return <ErrorMessage failure={bank.error} onRetry={() => void bank.refetch()} />;
  }
  const { data } = bank;
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
