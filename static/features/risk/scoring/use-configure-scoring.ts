import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { call } from '../../../shared/call';
import { useRisksWritten } from '../use-register';

/** Saves the model against the version that was seen; after a conflict, against what `takeStored` has read. */
export function useConfigureScoring(engagementId: string, seen: number, onSaved: () => void) {
  const written = useRisksWritten(engagementId);
  const version = useRef(seen);
  const save = useMutation({
    mutationFn: (model: ScoringModel) =>
      call('risk.configure', { engagementId, version: version.current, model }),
    onSuccess: ({ scoring }) => {
      version.current = scoring.version;
      written();
      onSaved();
    },
  });
  const takeStored = useMutation({
    mutationFn: async () => {
      const page = await call('risk.list', {
        engagementId,
        filter: { group: 'open' },
        sort: 'score',
      });
      return page.register;
    },
    onSuccess: ({ scoring }) => {
      version.current = scoring.version;
      save.reset();
    },
  });
  return { save, takeStored };
}
