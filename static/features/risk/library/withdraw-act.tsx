import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { ConfirmAct } from '../../../shared/form/confirm-act';
import { useRisksWritten } from '../use-register';

interface WithdrawActProps {
  readonly engagementId: string;
  readonly proposalId: string;
  readonly event: string;
}

/** Takes one's own proposal back. */
export function WithdrawAct({ engagementId, proposalId, event }: WithdrawActProps) {
  const { t } = useTranslation();
  const withdraw = useMutation({
    mutationFn: () => call('risk.withdrawProposal', { engagementId, proposalId }),
    onSettled: useRisksWritten(engagementId),
  });
  return (
    <>
      {withdraw.error !== null && <ErrorMessage failure={withdraw.error} />}
      <ConfirmAct
        act={t('risk.offer.withdraw')}
        label={t('risk.offer.withdrawOf', { event })}
        question={t('risk.offer.withdrawQuestion')}
        confirm={t('risk.offer.withdrawNow')}
        isSaving={withdraw.isPending}
        onConfirm={() => withdraw.mutate()}
      />
    </>
  );
}
