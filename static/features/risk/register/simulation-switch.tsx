import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../shared/feedback/loading';

const SimulationPanel = lazy(async () => ({
  default: (await import('../simulation/simulation-panel')).SimulationPanel,
}));

/** Ten thousand runs are computed when somebody asks for them, and their picture is loaded then. */
export function SimulationSwitch({ engagementId }: { engagementId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('risk.simulation.act')}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <SimulationPanel engagementId={engagementId} />
        </Suspense>
      )}
    </>
  );
}
