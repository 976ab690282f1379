import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FEEDBACK_QUESTIONS,
  LEAST_ANSWERS,
  type FeedbackQuestion,
} from '../../../../src/training/feedback/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Problem } from '../../../shared/feedback/problem';
import { TextArea } from '../../plan/text-area';
import styles from '../training.module.css';
import { useSessionWritten } from './use-sessions';

const STEPS = [1, 2, 3, 4, 5] as const;

interface FeedbackFormProps {
  readonly engagementId: string;
  readonly sessionId: string;
}

/** What somebody who came thinks: five questions and a word. Whose it is, nobody is told. */
export function FeedbackForm({ engagementId, sessionId }: FeedbackFormProps) {
  const { t } = useTranslation();
  const written = useSessionWritten(engagementId);
  const [given, setGiven] = useState<Partial<Record<FeedbackQuestion, number>>>({});
  const [comment, setComment] = useState('');
  const [isTried, setIsTried] = useState(false);
  // Made once, so that an answer which is sent again counts once.
  const requestId = useRef(crypto.randomUUID()).current;
  const answers = FEEDBACK_QUESTIONS.flatMap((question) => given[question] ?? []);
  const isWhole = answers.length === FEEDBACK_QUESTIONS.length;
  const send = useMutation({
    mutationFn: () =>
      call('training.giveFeedback', { engagementId, sessionId, requestId, answers, comment }),
    onSuccess: written,
  });
  return (
    <div className={styles.part}>
      <p>{t('training.feedback.what', { count: LEAST_ANSWERS })}</p>
      {FEEDBACK_QUESTIONS.map((question) => (
        <fieldset key={question} className={styles.question}>
          <legend>{t(`training.feedback.question.${question}`)}</legend>
          <div className={styles.steps}>
            {STEPS.map((step) => (
              <label key={step} className={styles.option}>
                <input
                  type="radio"
                  name={question}
                  checked={given[question] === step}
                  onChange={() => setGiven((known) => ({ ...known, [question]: step }))}
                />
                {t(`training.feedback.step.${String(step)}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <TextArea
        name="feedbackComment"
        label={t('training.feedback.comment')}
        rows={2}
        maxLength={500}
        value={comment}
        onChange={setComment}
      />
      {isTried && !isWhole && <Problem>{t('training.feedback.incomplete')}</Problem>}
      {send.isError && <ErrorMessage failure={send.error} />}
      <div>
        <Button
          appearance="primary"
          isLoading={send.isPending}
          onClick={() => (isWhole ? send.mutate() : setIsTried(true))}
        >
          {t('training.feedback.send')}
        </Button>
      </div>
    </div>
  );
}
