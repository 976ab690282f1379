import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequirementFacts } from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import { useSrsWritten } from '../use-srs';
import { changeOf, draftOf, type RequirementForm } from './requirement-form';

/**
 * Raises a requirement, or changes the one that was seen. The id of a new one is made once, so that a save which is
 * repeated raises no second. After a conflict `takeStored` reads what is stored; from then on the save is against that.
 */
export function useSaveRequirement(
  engagementId: string,
  seen: RequirementFacts | undefined,
  onSaved: (requirementId: string) => void,
) {
  const client = useQueryClient();
  const written = useSrsWritten(engagementId);
  const base = useRef(seen);
  const requirementId = useRef(seen?.requirementId ?? crypto.randomUUID()).current;
  const save = useMutation({
    mutationFn: async (form: RequirementForm) => {
      if (base.current === undefined) {
        const requirements = [{ requirementId, ...draftOf(form) }];
        await call('srs.raise', { engagementId, requirements });
        return;
      }
      const change = changeOf(form, base.current);
      if (Object.keys(change).length === 0) return;
      const { version } = base.current;
      const changes = [{ requirementId, version, ...change }];
      await call('srs.change', { engagementId, changes });
    },
    onSuccess: () => {
      written();
      onSaved(requirementId);
    },
  });
  const takeStored = useMutation({
    mutationFn: async () => {
      const srs = await call('srs.get', { engagementId });
      client.setQueryData(['srs.get', engagementId], srs);
      return srs.requirements.find((one) => one.requirementId === requirementId);
    },
    onSuccess: (stored) => {
      base.current = stored ?? base.current;
      save.reset();
    },
  });
  return { save, takeStored };
}
