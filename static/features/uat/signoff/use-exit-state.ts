import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExitView } from '../../../../src/uat/signoff/contract';
import { call } from '../../../shared/call';
import { useUatWritten } from '../use-uat';

/** What must be so before each module is signed, and how far it is signed. */
export function useExitState(engagementId: string) {
  return useQuery({
    queryKey: ['uat.exit', engagementId],
    queryFn: () => call('uat.exit', { engagementId }),
    // Testers answer all the time, and what is signed is what was seen.
    refetchOnWindowFocus: true,
  });
}

/** A decision: its answer is what is shown from then on. */
export function useExitAct<Given = void>(
  engagementId: string,
  send: (given: Given) => Promise<ExitView>,
  onDone: () => void,
) {
  const client = useQueryClient();
  const written = useUatWritten(engagementId);
  return useMutation({
    mutationFn: send,
    onSuccess: (after) => {
      client.setQueryData(['uat.exit', engagementId], after);
      written();
      onDone();
    },
  });
}
