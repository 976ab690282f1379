import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DoneRun, MyRun } from '../../../../src/uat/execution/contract';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useDates } from '../../../shared/text/use-dates';
import { RunStatusTag } from '../status-tag';
import { KeptLine } from './kept-line';
import { myTests } from './my-tests';
import { useAnswers } from './queue/use-answer-queue';
import styles from './tester.module.css';
import { useMyRuns, useReadAhead } from './use-tests';

/** What the reader has to test: how much of it is left today, then case by case, what is due first. */
export function MyTestsPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const mine = useMyRuns(engagementId);
  const { state } = useAnswers();
  const pages = mine.data?.pages ?? [];
  const [first] = pages;
  useReadAhead(engagementId, first?.rows);
  if (first === undefined) return <Loading lines={6} />;
  const withoutBug = pages.flatMap((page) => page.withoutBug);
  // Every page says the same of it.
  const { done } = first;
  const { rows, today, all } = myTests(pages, state.kept);
  return (
    <section className={styles.page}>
      <PageHeading>
        {today.total > 0
          ? t('uat.tester.today', { left: today.left, count: today.total })
          : t('uat.tester.none')}
      </PageHeading>
      <KeptLine />
      <p className={styles.note}>
        {all.total === 0
          ? t('uat.tester.empty')
          : t('uat.tester.all', { left: all.left, count: all.total })}
      </p>
      {withoutBug.length > 0 && (
        <>
          <h3 className={styles.where}>
            {t('uat.tester.withoutBug', { count: withoutBug.length })}
          </h3>
          <DoneList rows={withoutBug} label={t('uat.tester.withoutBugList')} />
        </>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={t('uat.tester.list')}>
          {rows.map((row) => (
            <Row key={`${String(row.cycle)} ${row.caseId}`} row={row} />
          ))}
        </ul>
      )}
      {mine.hasNextPage && (
        <div>
          <Button onClick={() => void mine.fetchNextPage()} isLoading={mine.isFetchingNextPage}>
            {t('uat.tester.more')}
          </Button>
        </div>
      )}
      {done.length > 0 && (
        <details className={styles.answered}>
          <summary>{t('uat.tester.done', { count: done.length })}</summary>
          <DoneList rows={done} label={t('uat.tester.doneList')} />
        </details>
      )}
    </section>
  );
}

/** Cases that were gone through, to look at what was said, or to tell of a bug. */
function DoneList({ rows, label }: { rows: readonly DoneRun[]; label: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.map(({ cycle, cycleName, caseId, number, title, moduleName, status }) => (
        <li key={`${String(cycle)} ${caseId}`} className={styles.row}>
          <Link to={`/uat/tests/${String(cycle)}/${caseId}`} className={styles.rowTitle}>
            {number}. {title}
          </Link>
          <p className={styles.note}>
            <RunStatusTag status={status} /> {moduleName} · {cycleName}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: MyRun }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { cycle, cycleName, caseId, number, title, moduleName, priority, status } = row;
  return (
    <li className={styles.row}>
      <Link to={`/uat/tests/${String(cycle)}/${caseId}`} className={styles.rowTitle}>
        {number}. {title}
      </Link>
      <p className={styles.note}>
        <RunStatusTag status={status} />{' '}
        {status === 'inProgress'
          ? t('uat.tester.answered', { answered: row.answered, count: row.steps })
          : t('uat.tester.steps', { count: row.steps })}
      </p>
      <p className={styles.note}>
        {[
          moduleName,
          t(`uat.priority.${priority}`),
          cycleName,
          ...(row.day === undefined ? [] : [t('uat.tester.due', { day: day(row.day) })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
