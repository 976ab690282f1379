import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { EntryEdit, SrsEntry } from '../../../../src/srs/entries/contract';
import { call } from '../../../shared/call';
import { useSrsWritten } from '../use-srs';

/** Writes entries as they are given. */
export function useWriteEntries(engagementId: string, onWritten: () => void = () => undefined) {
  const written = useSrsWritten(engagementId);
  return useMutation({
    mutationFn: (entries: readonly EntryEdit[]) =>
      call('srs.write', { engagementId, entries: [...entries] }),
    onSuccess: () => {
      written();
      onWritten();
    },
  });
}

/**
 * Writes one entry on top of what was seen. The id of a new one is made once, so that a save which is repeated makes no
 * second. After a conflict `takeStored` reads what is stored; from then on the save is against that.
 */
export function useSaveEntry(
  engagementId: string,
  seen: Pick<SrsEntry, 'kind' | 'entryId'> & { readonly version: number },
  onSaved: () => void,
) {
  const client = useQueryClient();
  const version = useRef(seen.version);
  const save = useWriteEntries(engagementId, onSaved);
  const takeStored = useMutation({
    mutationFn: async () => {
      const srs = await call('srs.get', { engagementId });
      client.setQueryData(['srs.get', engagementId], srs);
      return srs.entries.find(
        ({ kind, entryId }) => kind === seen.kind && entryId === seen.entryId,
      );
    },
    onSuccess: (stored) => {
      version.current = stored?.version ?? 0;
      save.reset();
    },
  });
  return { save, takeStored, version };
}
