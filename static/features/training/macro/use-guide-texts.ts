import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';

/** What the chapters say; read once somebody looks for something. */
export function useGuideTexts(engagementId: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['training.guideTexts', engagementId],
    enabled: isWanted,
    queryFn: () => call('training.guideTexts', { engagementId }),
  });
}
