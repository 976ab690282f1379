import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FunctionName } from './function-table';

/**
 * Has everything read again that shows records of an engagement, after some were written.
 * @param names Functions that read them; a constant.
 */
export function useReadAgain(names: readonly FunctionName[], engagementId: string): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const name of names) {
      void client.invalidateQueries({ queryKey: [name, engagementId] });
    }
    // Of whatever issue: a page shows one at the most.
    void client.invalidateQueries({ queryKey: ['issue.open'] });
  }, [client, names, engagementId]);
}
