import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import print from '../../../shared/navigation/print-page.module.css';
import { useDates } from '../../../shared/text/use-dates';
import { askedOf, useCasesLook } from '../cases/cases-look';
import { CaseFactsList } from '../cases/record/case-facts-list';
import { StepsTable } from '../cases/record/steps-table';
import { readCases } from '../exchange/read-cases';
import styles from './print.module.css';

/** Cases on paper, as they were filtered, each with its steps and room for what happened. */
export function UatPrintPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { search } = useLocation();
  const { look } = useCasesLook();
  const [openedAt] = useState(() => Date.now());
  const asked = askedOf(look);
  const { data, isPending, isError, error, refetch } = useQuery({
    queryKey: ['uat.export', engagementId, asked],
    queryFn: ({ signal }) => readCases(engagementId, asked, signal),
  });
  return (
    <section className={print.page}>
      <div className={print.acts}>
        <Link to={{ pathname: '/uat/cases', search }}>{t('register.toList')}</Link>
        <Button appearance="primary" isDisabled={data === undefined} onClick={() => window.print()}>
          {t('risk.print.act')}
        </Button>
      </div>
      <div className={print.head}>
        <PageHeading>{t('uat.cases.title')}</PageHeading>
        <p>{t('risk.print.asOf', { moment: dates.moment(openedAt) })}</p>
      </div>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data?.cases.length === 0 && <p>{t('uat.cases.nothingFits')}</p>}
      {data?.cases.map((testCase) => (
        <article key={testCase.caseId} className={styles.case}>
          <h3>
            {t('uat.number', { number: testCase.number })} <bdi>{testCase.title}</bdi>
          </h3>
          <CaseFactsList testCase={testCase} modules={data.modules} />
          <StepsTable steps={testCase.steps} />
          <p className={styles.result}>{t('uat.print.result')}</p>
        </article>
      ))}
    </section>
  );
}
