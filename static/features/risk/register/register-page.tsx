import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { useSettled } from '../../../shared/use-settled';
import { RiskDialog } from '../form/risk-dialog';
import { LibraryDialog } from '../library/library-dialog';
import { RiskPanel } from '../record/risk-panel';
import { useRegister } from '../use-register';
import { filterOf } from './register-filter';
import { RegisterContent } from './register-content';
import { onceEach } from '../../../shared/register/once-each';
import styles from '../../../shared/register/register.module.css';
import { useGoOn } from './use-go-on';
import { useRegisterLook } from './use-register-look';

/** Milliseconds that the filters must have stood still before they are asked for. */
const SETTLE_MS = 250;

interface RegisterPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** What may go wrong, how bad, and who sees to it; one risk opens beside the list. */
export function RegisterPage({ engagementId, canWrite }: RegisterPageProps) {
  const { t } = useTranslation();
  const { riskId } = useParams();
  const { search } = useLocation();
  const { look, change } = useRegisterLook();
  const settled = useSettled(look, SETTLE_MS);
  const list = useRegister(engagementId, filterOf(settled), settled.sort);
  const goingOn = useGoOn(list, JSON.stringify([filterOf(settled), settled.sort]));
  const [dialog, setDialog] = useState<'raise' | 'library'>();
  const register = list.data?.pages.at(-1)?.register;
  const model = register?.scoring.model;
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('risk.title')}</PageHeading>
          {register !== undefined && <p>{t('risk.counts', { ...register })}</p>}
          {register !== undefined && register.signalled > 0 && (
            <p>
              <Link to="/risks?suggested=1">
                {t('risk.tile.signalled', { count: register.signalled })}
              </Link>
            </p>
          )}
        </div>
        <div className={styles.acts}>
          <Link to="/risks/print">{t('risk.print.open')}</Link>
          <Link to={{ pathname: '/risks/exchange', search }}>{t('risk.exchange.title')}</Link>
          <Link to="/risks/scoring">{t('risk.toScoring')}</Link>
          {canWrite && (
            <>
              <Button onClick={() => setDialog('library')}>{t('risk.library.open')}</Button>
              <Button
                appearance="primary"
                isDisabled={model === undefined}
                onClick={() => setDialog('raise')}
              >
                {t('risk.raise')}
              </Button>
            </>
          )}
        </div>
      </div>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {register !== undefined && (
        <div className={styles.sides} data-open={riskId !== undefined}>
          <RegisterContent
            {...{ engagementId, canWrite, look, register }}
            rows={onceEach(
              list.data?.pages.flatMap(({ rows }) => rows) ?? [],
              ({ riskId: id }) => id,
            )}
            onChange={change}
            onLibrary={() => setDialog('library')}
            {...(goingOn === undefined ? {} : { search: goingOn })}
            {...(list.hasNextPage ? { onMore: () => void list.fetchNextPage() } : {})}
            isLoadingMore={list.isFetchingNextPage}
            {...(riskId === undefined ? {} : { openRiskId: riskId })}
          />
          {riskId !== undefined && (
            <RiskPanel key={riskId} {...{ engagementId, riskId, canWrite, register }} />
          )}
        </div>
      )}
      {dialog === 'raise' && model !== undefined && (
        <RiskDialog {...{ engagementId, model }} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'library' && (
        <LibraryDialog engagementId={engagementId} onClose={() => setDialog(undefined)} />
      )}
    </section>
  );
}
