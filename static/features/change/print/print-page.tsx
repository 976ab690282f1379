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
import { readChanges } from '../exchange/read-changes';
import { RegisterSentence } from '../register/register-sentence';
import { isNarrowed } from '../register/register-filter';
import { useRegisterLook } from '../register/use-register-look';
import { useChangeHead } from '../use-changes';
import { PrintTable } from './print-table';
import styles from './print.module.css';

/** The register as it is filtered, on paper: how it stands, and a line a request. */
export function ChangePrintPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { search } = useLocation();
  const { look } = useRegisterLook();
  const [openedAt] = useState(() => Date.now());
  const { head } = useChangeHead(engagementId);
  const found = useQuery({
    queryKey: ['change.export', engagementId, look],
    queryFn: ({ signal }) => readChanges(engagementId, look, signal),
  });
  const { data: read } = found;
  return (
    <section className={`${print.page} ${styles.page}`}>
      <div className={print.acts}>
        <Link to={{ pathname: '/changes', search }}>{t('register.toList')}</Link>
        <Button appearance="primary" isDisabled={read === undefined} onClick={() => window.print()}>
          {t('change.print.act')}
        </Button>
      </div>
      <div className={print.head}>
        <PageHeading>{t('change.print.title')}</PageHeading>
        <p>{t('change.ledger.asOf', { moment: dates.moment(openedAt) })}</p>
      </div>
      {head !== undefined && <RegisterSentence register={head} />}
      <p>{t(`change.exchange.exports.${isNarrowed(look) ? 'filtered' : look.group}`)}</p>
      {found.isPending && <Loading lines={8} />}
      {found.isError && <ErrorMessage failure={found.error} onRetry={() => void found.refetch()} />}
      {read?.changes.length === 0 && <p>{t('change.print.none')}</p>}
      {read !== undefined && read.changes.length > 0 && <PrintTable read={read} />}
    </section>
  );
}
