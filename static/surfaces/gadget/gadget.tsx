import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shared/feedback/loading';
import styles from './gadget.module.css';
import type { Placement } from './placement';

const RiskGadget = lazy(async () => ({
  default: (await import('../../features/risk/gadget/risk-gadget')).RiskGadget,
}));
const ChooseEngagement = lazy(async () => ({
  default: (await import('../../features/engagement/choose-engagement')).ChooseEngagement,
}));

/** The open risks of one engagement on a dashboard, or the choice of it. */
export function Gadget({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const { isEdited, engagementId } = placement;
  return (
    <main className={styles.gadget}>
      <Suspense fallback={<Loading lines={4} />}>
        {isEdited ? (
          <ChooseEngagement chosenId={engagementId} />
        ) : engagementId === undefined ? (
          <p>{t('gadget.notChosen')}</p>
        ) : (
          <RiskGadget engagementId={engagementId} />
        )}
      </Suspense>
    </main>
  );
}
