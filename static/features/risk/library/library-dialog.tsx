import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CHANGES } from '../../../../src/risk/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import parts from '../../plan/plan-parts.module.css';
import { BulkOutcomes } from '../../../shared/register/bulk-outcomes';
import { writeInSlices, type Outcome } from '../../../shared/register/write-in-slices';
import { useRiskLibrary, useRisksWritten } from '../use-register';
import { LibraryPhase } from './library-phase';
import { RetiredRisks } from './retired-risks';
import { WaitingProposals } from './waiting-proposals';

interface LibraryDialogProps {
  readonly engagementId: string;
  readonly onClose: () => void;
}

/** The risks that such an engagement usually has, phase by phase: ticked ones go into the register. */
export function LibraryDialog({ engagementId, onClose }: LibraryDialogProps) {
  const { t } = useTranslation();
  const library = useRiskLibrary(engagementId);
  const [chosen, setTicked] = useState<readonly string[]>([]);
  const { adopt, outcomes } = useAdopt(engagementId, onClose);
  const anyPhase = { phaseId: '', name: t('risk.offer.anyPhase') };
  const phases = [
    ...(library.data?.phases ?? []),
    { ...anyPhase, risks: library.data?.anyPhase ?? [] },
  ];
  const risks = phases.flatMap((phase) => phase.risks);
  // What was taken out of the library meanwhile is ticked no more.
  const ticked = chosen.filter((key) => risks.some((risk) => risk.key === key));
  const tick = (keys: readonly string[], isTicked: boolean) =>
    setTicked((known) => {
      const others = known.filter((key) => !keys.includes(key));
      return isTicked ? [...others, ...keys] : others;
    });
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader>
          <ModalTitle>{t('risk.library.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={parts.form}>
            <p>{t('risk.library.what')}</p>
            {library.isPending && <Loading lines={6} />}
            {library.isError && (
              <ErrorMessage failure={library.error} onRetry={() => void library.refetch()} />
            )}
            <WaitingProposals
              engagementId={engagementId}
              proposals={library.data?.proposals ?? []}
            />
            {phases
              .filter((phase) => phase.risks.length > 0)
              .map((phase) => (
                <LibraryPhase
                  key={phase.phaseId}
                  {...{ engagementId, phase, ticked }}
                  canRetire={library.data?.canRetire === true}
                  onTick={tick}
                />
              ))}
            <RetiredRisks retired={library.data?.retired ?? []} />
            <BulkOutcomes
              total={ticked.length}
              outcomes={outcomes}
              nameOf={(id) => risks.find(({ key }) => key === id)?.event ?? id}
            />
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button
            appearance="primary"
            isDisabled={ticked.length === 0}
            isLoading={adopt.isPending}
            onClick={() => adopt.mutate(ticked)}
          >
            {t('risk.library.adopt', { count: ticked.length })}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

/** Adopting twice is safe: what is in the register already stays as it is. */
function useAdopt(engagementId: string, onAllDone: () => void) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const written = useRisksWritten(engagementId);
  const adopt = useMutation({
    mutationFn: (keys: readonly string[]) =>
      writeInSlices(
        keys,
        MOST_CHANGES,
        (key) => key,
        (slice) => call('risk.adopt', { engagementId, keys: [...slice] }),
        setOutcomes,
      ),
    onSuccess: (all) => {
      written();
      if (all.every(({ failure }) => failure === undefined)) onAllDone();
    },
  });
  return { adopt, outcomes };
}
