import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import type { EngagementRole } from '../../../../src/engagement/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { onceEach } from '../../../shared/register/once-each';
import styles from '../../../shared/register/register.module.css';
import { useSettled } from '../../../shared/use-settled';
import { ChangeDialog } from '../form/change-dialog';
import { ChangePanel } from '../record/change-panel';
import { useChangeRegister } from '../use-changes';
import { RegisterContent } from './register-content';
import { filterOf } from './register-filter';
import { RegisterSentence } from './register-sentence';
import { useRegisterLook } from './use-register-look';

/** Milliseconds that the filters must have stood still before they are asked for. */
const SETTLE_MS = 250;

interface ChangeRegisterPageProps {
  readonly engagementId: string;
  /** The reader's own. */
  readonly roles: readonly EngagementRole[];
}

/** What shall be different from what was signed, and whose turn it is; one request opens beside the list. */
export function ChangeRegisterPage({ engagementId, roles }: ChangeRegisterPageProps) {
  const { t } = useTranslation();
  const { changeId } = useParams();
  const { search } = useLocation();
  const { look, change } = useRegisterLook();
  const settled = useSettled(look, SETTLE_MS);
  const list = useChangeRegister(engagementId, filterOf(settled), settled.sort);
  const [isRaising, setIsRaising] = useState(false);
  const register = list.data?.pages.at(-1)?.register;
  const rows = onceEach(list.data?.pages.flatMap((page) => page.rows) ?? [], (row) => row.changeId);
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('change.title')}</PageHeading>
          {register !== undefined && <RegisterSentence register={register} />}
        </div>
        <div className={styles.acts}>
          <Link to={{ pathname: '/changes/print', search }}>{t('change.print.open')}</Link>
          <Link to={{ pathname: '/changes/exchange', search }}>{t('change.exchange.title')}</Link>
          <Link to="/changes/ledger">{t('change.ledger.open')}</Link>
          <Link to="/changes/settings">{t('change.settings.open')}</Link>
          {register?.can.raise === true && (
            <Button appearance="primary" onClick={() => setIsRaising(true)}>
              {t('change.raise')}
            </Button>
          )}
        </div>
      </div>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {register !== undefined && (
        <div className={styles.sides} data-open={changeId !== undefined}>
          <RegisterContent
            {...{ look, register, rows }}
            onChange={change}
            onRaise={() => setIsRaising(true)}
            {...(list.hasNextPage ? { onMore: () => void list.fetchNextPage() } : {})}
            isLoadingMore={list.isFetchingNextPage}
            {...(changeId === undefined ? {} : { openChangeId: changeId })}
          />
          {changeId !== undefined && (
            <ChangePanel key={changeId} {...{ engagementId, changeId, roles, register }} />
          )}
        </div>
      )}
      {isRaising && (
        <ChangeDialog engagementId={engagementId} onClose={() => setIsRaising(false)} />
      )}
    </section>
  );
}
