import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../../shared/call';
import { useSrsWritten } from '../use-srs';

/** A baseline with everything in it; it never changes, but for its signatures. */
export function useFrozenSrs(engagementId: string, number: number | undefined) {
  return useQuery({
    queryKey: ['srs.frozen', engagementId, number],
    enabled: number !== undefined,
    queryFn: () => call('srs.frozen', { engagementId, number: number ?? 0 }),
  });
}

/** Freezes what is there. */
export function useSetBaseline(engagementId: string) {
  const written = useSrsWritten(engagementId);
  return useMutation({
    mutationFn: (wanted: { readonly version: number; readonly reason: string }) =>
      call('srs.baseline', { engagementId, ...wanted }),
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}

/** Has one requirement or entry say again what was signed last. */
export function usePutBack(engagementId: string, onDone: () => void) {
  const written = useSrsWritten(engagementId);
  return useMutation({
    mutationFn: (wanted: {
      readonly number: number;
      readonly recordId: string;
      readonly version: number;
      readonly reason: string;
    }) => call('srs.putBack', { engagementId, ...wanted }),
    onSuccess: onDone,
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: written,
  });
}

/** Signs a baseline for the reader's side. */
export function useSignBaseline(engagementId: string) {
  const written = useSrsWritten(engagementId);
  return useMutation({
    mutationFn: ({ number, hash }: { readonly number: number; readonly hash: string }) =>
      call('srs.sign', { engagementId, number, hash }),
    onSettled: written,
  });
}
