import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/call';
import { useTrainingWritten } from '../use-training';

/** Has the pages made that are missing; its progress is looked at anew. */
export function useBuildHandbook(engagementId: string) {
  const client = useQueryClient();
  const written = useTrainingWritten(engagementId);
  return useMutation({
    mutationFn: (wanted: { readonly spaceId: string; readonly language: 'en' | 'zh' }) =>
      call('training.buildHandbook', { engagementId, ...wanted }),
    onSuccess: ({ jobId }) => {
      written();
      void client.invalidateQueries({ queryKey: ['job.progress', engagementId, jobId] });
    },
  });
}
