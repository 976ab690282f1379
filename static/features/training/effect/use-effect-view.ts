import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** What the training has come to. */
export function useEffectView(engagementId: string) {
  return useQuery({
    queryKey: ['training.effect', engagementId],
    queryFn: () => call('training.effect', { engagementId }),
  });
}
