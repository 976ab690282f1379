import { useQuery } from '@tanstack/react-query';
import { call } from '../../shared/call';
import { useReadAgain } from '../../shared/use-read-again';

/** The whole specification: it is read at once, searched and ordered in the browser. */
export function useSrs(engagementId: string) {
  return useQuery({
    queryKey: ['srs.get', engagementId],
    queryFn: () => call('srs.get', { engagementId }),
  });
}

/**
 * Who did what to a requirement, or to an entry `kind:id`.
 * @param version What is known of it: with another one it is asked for anew.
 */
export function useSrsHistory(engagementId: string, recordId: string, version: number) {
  return useQuery({
    queryKey: ['srs.history', engagementId, recordId, version],
    queryFn: () => call('srs.history', { engagementId, recordId }),
  });
}

/** What shows the specification. */
const READS = ['srs.get', 'srs.summary', 'srs.history', 'srs.frozen'] as const;

/** Has everything read again that shows requirements, after some were written. */
export function useSrsWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
