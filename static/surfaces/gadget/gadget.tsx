import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../shared/feedback/loading';
import styles from './gadget.module.css';
import { GADGET_CONTENTS, type Placement } from './placement';

const RiskGadget = lazy(async () => ({
  default: (await import('../../features/risk/gadget/risk-gadget')).RiskGadget,
}));
const ChangeGadget = lazy(async () => ({
  default: (await import('../../features/change/gadget/change-gadget')).ChangeGadget,
}));
const ChooseEngagement = lazy(async () => ({
  default: (await import('../../features/engagement/choose-engagement')).ChooseEngagement,
}));

/** One register of one engagement on a dashboard, or the choice of both. */
export function Gadget({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const { isEdited, engagementId, shows } = placement;
  const Shown = shows === 'changes' ? ChangeGadget : RiskGadget;
  return (
    <main className={styles.gadget}>
      <Suspense fallback={<Loading lines={4} />}>
        {isEdited ? (
          <ChooseEngagement chosenId={engagementId} contents={GADGET_CONTENTS} shown={shows} />
        ) : engagementId === undefined ? (
          <p>{t('gadget.notChosen')}</p>
        ) : (
          <Shown engagementId={engagementId} />
        )}
      </Suspense>
    </main>
  );
}
