import { useTranslation } from 'react-i18next';
import type { ExitView } from '../../../../src/uat/signoff/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import register from '../../../shared/register/register.module.css';
import { Gap } from '../../../shared/text/gap';
import { EvidenceActs } from './evidence/evidence-acts';
import { OpenBugs } from './open-bugs';
import { PastSignoffs } from './past-signoffs';
import { SignoffCard } from './signoff-card';
import styles from './signoff.module.css';
import { useExitState } from './use-exit-state';

/** Where the client signs: module by module, and everything at the end. */
export function SignoffPage({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const { data, isPending, isError, error, refetch } = useExitState(engagementId);
  return (
    <section className={register.page}>
      <PageHeading>{t('uat.signoff.title')}</PageHeading>
      {isPending && <Loading lines={8} />}
      {isError && <ErrorMessage failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Content {...{ engagementId }} exit={data} />}
    </section>
  );
}

function Content({ engagementId, exit }: { engagementId: string; exit: ExitView }) {
  const { t } = useTranslation();
  const { modules, can, cycle, bugs } = exit;
  if (modules.length === 0) return <p>{t('uat.signoff.empty')}</p>;
  const due = modules.filter(({ isDue }) => isDue).length;
  return (
    <>
      <p>
        {t('uat.signoff.what')}
        <Gap />
        {cycle !== undefined && t('uat.signoff.tested', { ...cycle })}
      </p>
      {can.sign === 'yes' && due > 0 && (
        <p>
          <strong>{t('uat.signoff.yours', { count: due })}</strong>
        </p>
      )}
      <ul className={styles.cards}>
        {modules.map((module) => (
          <li key={module.module}>
            <SignoffCard {...{ engagementId, module, can }} />
          </li>
        ))}
      </ul>
      {bugs.length > 0 && <OpenBugs {...{ engagementId, exit }} />}
      <PastSignoffs {...{ engagementId }} />
      <EvidenceActs {...{ engagementId }} />
    </>
  );
}
