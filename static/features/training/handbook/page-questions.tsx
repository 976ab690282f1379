import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PageQuestion } from '../../../../src/training/handbook/contract';
import { call } from '../../../shared/call';
import { PageLink } from '../../../shared/confluence/page-link';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import styles from '../training.module.css';
import { useTrainingWritten } from '../use-training';

interface PageQuestionsProps {
  readonly engagementId: string;
  readonly questions: readonly PageQuestion[];
}

/** What became of pages since somebody last decided: whether it has to be learnt again is one click, and so is that it has not. */
export function PageQuestions({ engagementId, questions }: PageQuestionsProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const settle = useMutation({
    mutationFn: (decided: Pick<PageQuestion, 'row' | 'version'> & { isMaterial: boolean }) =>
      call('training.settlePage', { engagementId, ...decided }),
    onSettled: written,
  });
  return (
    <SectionMessage
      appearance="warning"
      title={t('training.pages.title', { count: questions.length })}
    >
      <ul className={styles.rows} aria-label={t('training.pages.list')}>
        {questions.map((question) => (
          <Question
            key={question.row}
            {...{ question }}
            isBusy={settle.isPending}
            onSettle={(isMaterial) =>
              settle.mutate({ row: question.row, version: question.version, isMaterial })
            }
          />
        ))}
      </ul>
      {settle.error !== null && <ErrorMessage failure={settle.error} />}
    </SectionMessage>
  );
}

interface QuestionProps {
  readonly question: PageQuestion;
  readonly isBusy: boolean;
  readonly onSettle: (isMaterial: boolean) => void;
}

function Question({ question, isBusy, onSettle }: QuestionProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { row, title, path, changed, problem } = question;
  const people = usePeople([changed?.accountId]);
  const name = title === '' ? t(`training.pages.${row === 'root' ? 'root' : 'track'}`) : title;
  return (
    <li className={styles.row}>
      {problem === 'gone' ? (
        <strong>{name}</strong>
      ) : (
        <PageLink path={path} className={styles.rowTitle}>
          {name}
        </PageLink>
      )}
      {changed !== undefined && (
        <p>
          {changed.accountId === undefined
            ? t('training.pages.changed', { moment: dates.moment(changed.at) })
            : t('training.pages.changedBy', {
                person: people.name(changed.accountId),
                moment: dates.moment(changed.at),
              })}
        </p>
      )}
      {problem !== undefined && <p>{t(`training.pages.${problem}`)}</p>}
      {problem !== 'gone' && (
        <div className={styles.acts}>
          {changed !== undefined && (
            <Button spacing="compact" isDisabled={isBusy} onClick={() => onSettle(true)}>
              {t('training.pages.again')}
            </Button>
          )}
          <Button
            spacing="compact"
            appearance="subtle"
            isDisabled={isBusy}
            onClick={() => onSettle(false)}
          >
            {t(changed === undefined ? 'training.pages.noted' : 'training.pages.dismiss')}
          </Button>
        </div>
      )}
    </li>
  );
}
