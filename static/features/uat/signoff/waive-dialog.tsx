import { useTranslation } from 'react-i18next';
import type { CriterionValue } from '../../../../src/uat/signoff/contract';
import { call } from '../../../shared/call';
import { WaiverDialog, type GivenWaiver } from '../../waiver/waiver-dialog';
import { useExitAct } from './use-exit-state';

interface WaiveDialogProps {
  readonly engagementId: string;
  readonly module: string;
  readonly name: string;
  readonly value: CriterionValue;
  readonly onClose: () => void;
}

/** The client lets one criterion of a module be missing. */
export function WaiveDialog({ engagementId, module, name, value, onClose }: WaiveDialogProps) {
  const { t } = useTranslation();
  const { criterion, waiver } = value;
  const send = useExitAct(
    engagementId,
    (given: GivenWaiver) =>
      call('uat.waive', {
        engagementId,
        waiver: { module, criterion, ...given, seen: waiver?.sequence ?? 0 },
      }),
    onClose,
  );
  return (
    <WaiverDialog
      name={name}
      value={t(`uat.criterion.value.${criterion}`, { ...value })}
      isSaving={send.isPending}
      failure={send.error}
      onWaive={(given) => send.mutate(given)}
      onClose={onClose}
    />
  );
}
