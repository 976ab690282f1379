import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { onceEach } from '../../../shared/register/once-each';
import styles from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import { useSettled } from '../../../shared/use-settled';
import { useCases } from '../use-uat';
import { CasesContent } from './cases-content';
import { askedOf, useCasesLook } from './cases-look';
import { NewCaseDialog } from './form/new-case-dialog';
import { LibraryDialog } from './library/library-dialog';
import { CasePanel } from './record/case-panel';

/** Milliseconds that the filters must have stood still before they are asked for. */
const SETTLE_MS = 250;

/** What is tested: the register of cases; one case opens beside the list. */
export function CasesPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { caseId } = useParams();
  const { search } = useLocation();
  const { look, change } = useCasesLook();
  const list = useCases(engagementId, askedOf(useSettled(look, SETTLE_MS)));
  const [dialog, setDialog] = useState<'new' | 'library'>();
  const last = list.data?.pages.at(-1);
  const rows = onceEach(list.data?.pages.flatMap((page) => page.rows) ?? [], (row) => row.caseId);
  const close = () => setDialog(undefined);
  return (
    <section className={styles.page}>
      <div className={styles.head}>
        <div>
          <PageHeading>{t('uat.cases.title')}</PageHeading>
          {last !== undefined && (
            <p>
              {t('uat.head.counts', last.register.cases)}
              <Gap />
              {t('uat.head.found', { count: last.found })}
            </p>
          )}
        </div>
        <div className={styles.acts}>
          <Link to={{ pathname: '/uat/exchange', search }}>{t('uat.exchange.title')}</Link>
          {last?.register.can.write === true && (
            <>
              <Button onClick={() => setDialog('library')}>{t('uat.library.open')}</Button>
              <Button appearance="primary" onClick={() => setDialog('new')}>
                {t('uat.cases.new')}
              </Button>
            </>
          )}
        </div>
      </div>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <ErrorMessage failure={list.error} onRetry={() => void list.refetch()} />}
      {last !== undefined && (
        <div className={styles.sides} data-open={caseId !== undefined}>
          <CasesContent
            {...{ engagementId, look, rows }}
            register={last.register}
            onChange={change}
            onNew={() => setDialog('new')}
            onLibrary={() => setDialog('library')}
            {...(list.hasNextPage ? { onMore: () => void list.fetchNextPage() } : {})}
            isLoadingMore={list.isFetchingNextPage}
            {...(caseId === undefined ? {} : { openCaseId: caseId })}
          />
          {caseId !== undefined && <CasePanel key={caseId} {...{ engagementId, caseId }} />}
        </div>
      )}
      {dialog === 'new' && (
        <NewCaseDialog
          engagementId={engagementId}
          modules={last?.register.modules ?? []}
          onClose={close}
        />
      )}
      {dialog === 'library' && <LibraryDialog engagementId={engagementId} onClose={close} />}
    </section>
  );
}
