import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAttempt } from '../../../../src/training/attempt/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import styles from '../training.module.css';
import { useTrainingWritten } from '../use-training';
import { QuestionField } from './question-field';
import { UnsentMessage } from '../unsent-message';
import { useAnswers } from './use-answers';
import { useTimeLeft } from './use-time-left';

const MINUTE = 60_000;
const SECOND = 1_000;

interface OpenQuizProps {
  readonly engagementId: string;
  readonly attempt: OpenAttempt;
}

/** The questions, the time that is left, and the button that hands in; at the end of the time it does so by itself. */
export function OpenQuiz({ engagementId, attempt }: OpenQuizProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const written = useTrainingWritten(engagementId);
  const { given, give, handIn, again, failure } = useAnswers(engagementId, attempt);
  const left = useTimeLeft(attempt.leftMs);
  const { chapterId, number, questions, passMark } = attempt;
  const { mutate, isPending, isIdle, error } = useMutation({
    mutationFn: handIn,
    onSuccess: (ended) => {
      client.setQueryData(['training.attempt', engagementId, chapterId, String(number)], ended);
      written();
    },
  });
  const isOver = left === 0;
  useEffect(() => {
    if (isOver && isIdle) mutate();
  }, [isOver, isIdle, mutate]);
  const answered = questions.filter(({ questionId }) => given.has(questionId)).length;
  return (
    <>
      <p>{t('training.quiz.rules', { count: questions.length, passMark })}</p>
      <p className={styles.clock}>
        {t('training.quiz.left', {
          minutes: Math.floor(left / MINUTE),
          seconds: String(Math.floor((left % MINUTE) / SECOND)).padStart(2, '0'),
        })}{' '}
        · {t('training.quiz.answered', { answered, count: questions.length })}
      </p>
      {failure !== undefined && <UnsentMessage {...{ failure, again }} />}
      {questions.map((question, index) => (
        <QuestionField
          key={question.questionId}
          question={question}
          place={index + 1}
          count={questions.length}
          given={given.get(question.questionId)}
          onGive={give}
        />
      ))}
      {error !== null && <ErrorMessage failure={error} onRetry={() => mutate()} />}
      <div className={styles.acts}>
        <Button appearance="primary" isLoading={isPending} onClick={() => mutate()}>
          {t('training.quiz.handIn')}
        </Button>
        <span className={styles.note}>{t('training.quiz.kept')}</span>
      </div>
    </>
  );
}
