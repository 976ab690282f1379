import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateValue, TrainingGate } from '../../../../src/training/gate/contract';
import { call } from '../../../shared/call';
import { WaiverDialog, type GivenWaiver } from '../../waiver/waiver-dialog';
import { useTrainingWritten } from '../use-training';
import { GateList } from './gate-list';

/** What people must have learnt before go-live, and where the client lets something be missing. */
export function GateSection({ engagementId, gate }: { engagementId: string; gate: TrainingGate }) {
  const { t } = useTranslation();
  const [waived, setWaived] = useState<GateValue>();
  return (
    <>
      <h3>{t('training.gate.title')}</h3>
      <GateList criteria={gate.criteria} {...(gate.can.waive ? { onWaive: setWaived } : {})} />
      {waived !== undefined && (
        <GateWaiverDialog
          engagementId={engagementId}
          value={waived}
          onClose={() => setWaived(undefined)}
        />
      )}
    </>
  );
}

interface GateWaiverDialogProps {
  readonly engagementId: string;
  readonly value: GateValue;
  readonly onClose: () => void;
}

function GateWaiverDialog({ engagementId, value, onClose }: GateWaiverDialogProps) {
  const { t } = useTranslation();
  const written = useTrainingWritten(engagementId);
  const { criterion, waiver } = value;
  const send = useMutation({
    mutationFn: (given: GivenWaiver) =>
      call('training.waive', {
        engagementId,
        waiver: { criterion, ...given, seen: waiver?.sequence ?? 0 },
      }),
    onSuccess: () => {
      written();
      onClose();
    },
  });
  return (
    <WaiverDialog
      name={t(`training.gate.name.${criterion}`)}
      value={t(`training.gate.value.${criterion}`, { ...value })}
      isSaving={send.isPending}
      failure={send.error}
      onWaive={(given) => send.mutate(given)}
      onClose={onClose}
    />
  );
}
