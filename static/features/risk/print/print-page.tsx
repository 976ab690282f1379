import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegisterView } from '../../../../src/risk/register/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useDates } from '../../../shared/text/use-dates';
import { Scroller } from '../../plan/scroller';
import { HeatMap } from '../heat-map';
import { countsByCell } from '../heat-map-counts';
import { useRegister } from '../use-register';
import { PrintTable } from './print-table';
import print from '../../../shared/navigation/print-page.module.css';
import styles from './print.module.css';

/** Rows beside the heat map, each of two lines at most, that a sheet of A4 in landscape has room for. */
const MOST_ROWS = 14;

/** The register on one sheet: how it stands, where the open risks are, and the worst of them. */
export function RiskPrintPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const [openedAt] = useState(() => Date.now());
  const list = useRegister(engagementId, { group: 'open' }, 'score');
  const page = list.data?.pages[0];
  return (
    <section className={`${print.page} ${styles.page}`}>
      <div className={print.acts}>
        <Link to="/risks">{t('risk.exchange.toRegister')}</Link>
        <Button appearance="primary" isDisabled={page === undefined} onClick={() => window.print()}>
          {t('risk.print.act')}
        </Button>
      </div>
      <div className={print.head}>
        <PageHeading>{t('risk.print.title')}</PageHeading>
        <p>{t('risk.print.asOf', { moment: dates.moment(openedAt) })}</p>
      </div>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {page !== undefined && (
        <div className={styles.sheet}>
          <Standing register={page.register} />
          <div className={styles.list}>
            {page.rows.length === 0 ? (
              <p>{t('risk.print.none')}</p>
            ) : (
              <Scroller label={t('risk.print.worst')}>
                <PrintTable
                  rows={page.rows.slice(0, MOST_ROWS)}
                  model={page.register.scoring.model}
                />
              </Scroller>
            )}
            <More count={page.register.open - Math.min(MOST_ROWS, page.rows.length)} />
          </div>
        </div>
      )}
    </section>
  );
}

function Standing({ register }: { register: RegisterView }) {
  const { t } = useTranslation();
  const { days, bufferLeftDays: left } = register.exposure;
  const isAbove = left !== undefined && days > left;
  return (
    <div className={styles.standing}>
      <p>{t('risk.counts', { ...register })}</p>
      <p>
        {left === undefined
          ? t('risk.exposure.alone', { days })
          : t(`risk.exposure.${isAbove ? 'above' : 'within'}`, { days, left })}
      </p>
      <HeatMap
        label={t('risk.map.label.current')}
        model={register.scoring.model}
        counts={countsByCell(register.cells, 'current', '')}
      />
    </div>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p>{t('risk.print.more', { count })}</p> : null;
}
