import { useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';
import { useReadAgain } from '../../../shared/use-read-again';

/** All sessions in short. */
export function useSessions(engagementId: string) {
  return useQuery({
    queryKey: ['training.sessions', engagementId],
    queryFn: () => call('training.sessions', { engagementId }),
  });
}

/** One session, as far as the reader may see it. */
export function useSession(engagementId: string, sessionId: string) {
  return useQuery({
    queryKey: ['training.session', engagementId, sessionId],
    queryFn: () => call('training.session', { engagementId, sessionId }),
  });
}

const READS = ['training.sessions', 'training.session'] as const;

/** Has everything read again that shows sessions, after something was written. */
export function useSessionWritten(engagementId: string): () => void {
  return useReadAgain(READS, engagementId);
}
