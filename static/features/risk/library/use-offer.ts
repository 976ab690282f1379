import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { OfferedRisk } from '../../../../src/risk/library/contract';
import { call } from '../../../shared/call';
import { useRisksWritten } from '../use-register';

/** Offers a risk. The id of the proposal is made once, so that one which is sent again is offered once. */
export function useOffer(engagementId: string, riskId: string, onOffered: () => void) {
  const proposalId = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (offered: OfferedRisk) =>
      call('risk.propose', { engagementId, proposalId: proposalId.current, riskId, offered }),
    onSuccess: onOffered,
    onSettled: useRisksWritten(engagementId),
  });
}
