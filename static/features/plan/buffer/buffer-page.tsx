import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import { usePlan } from '../use-plan';
import { BufferFigures } from './buffer-figures';
import { DrawDownJournal } from './draw-down-journal';
import { FeverSection } from './fever-section';
import { useBufferFinding } from './use-buffer-finding';
import styles from '../plan-parts.module.css';

interface BufferPageProps {
  readonly engagementId: string;
  readonly canWrite: boolean;
}

/** How much of the buffer is gone, how fast, and who took it. */
export function BufferPage({ engagementId, canWrite }: BufferPageProps) {
  const { t } = useTranslation();
  const plan = usePlan(engagementId);
  return (
    <section className={styles.page}>
      <PageHeading>{t('buffer.title')}</PageHeading>
      {plan.isPending && <Loading lines={8} />}
      {plan.isError && plan.data === undefined && (
        <ErrorMessage failure={plan.error} onRetry={() => void plan.refetch()} />
      )}
      {plan.data !== undefined && <BufferContent plan={plan.data} canWrite={canWrite} />}
    </section>
  );
}

function BufferContent({ plan, canWrite }: { plan: PlanView; canWrite: boolean }) {
  const finding = useBufferFinding(plan.buffer, plan.health);
  return (
    <>
      <p className={styles.finding}>{finding}</p>
      <div className={styles.columns}>
        <FeverSection plan={plan} finding={finding} />
        <BufferFigures buffer={plan.buffer} statusDay={plan.statusDay} />
      </div>
      <DrawDownJournal plan={plan} canWrite={canWrite} />
    </>
  );
}
