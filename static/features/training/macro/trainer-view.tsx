import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PageQuestion } from '../../../../src/training/handbook/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { PageQuestions } from '../handbook/page-questions';
import { ReadinessPage } from '../lead/readiness-page';
import { PeopleTable } from '../people/people-table';
import styles from '../training.module.css';
import { usePeopleLearning } from '../use-training';

interface TrainerViewProps {
  readonly engagementId: string;
  /** What became of pages; empty for who does not decide about it. */
  readonly questions: readonly PageQuestion[];
}

/** For who teaches: what of the handbook is another one since, and how far his people are, by track and department, then one by one. */
export function TrainerView({ engagementId, questions }: TrainerViewProps) {
  const { t } = useTranslation();
  const people = usePeopleLearning(engagementId, {});
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className={styles.page}>
      <p className={styles.note}>
        <Link to="/">{t('training.macro.toContents')}</Link>
      </p>
      {questions.length > 0 && <PageQuestions {...{ engagementId, questions }} />}
      <ReadinessPage engagementId={engagementId} />
      {people.isError && (
        <ErrorMessage failure={people.error} onRetry={() => void people.refetch()} />
      )}
      {rows.length > 0 && <PeopleTable {...{ rows }} canWrite={false} onEdit={() => undefined} />}
      {people.hasNextPage && (
        <div>
          <Button isLoading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('training.people.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
