import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import { call } from '../../../shared/call';
import { useRisksWritten } from '../use-register';
import type { RiskForm } from './risk-form';
import { changeOf, draftOf, valuesOf } from './risk-payload';

/**
 * Raises a risk, or changes the one that was seen. The id of a new one is made once, so that a save which is repeated
 * raises no second. After a conflict `takeStored` reads what is stored; from then on the save is against that.
 */
export function useSaveRisk(
  engagementId: string,
  seen: RiskView | undefined,
  signal: SignalName | undefined,
  onSaved: () => void,
) {
  const client = useQueryClient();
  const written = useRisksWritten(engagementId);
  const base = useRef(seen);
  const newId = useRef(seen?.riskId ?? crypto.randomUUID());
  const save = useMutation({
    mutationFn: async (form: RiskForm) => {
      const values = valuesOf(form);
      if (values === undefined) return;
      if (base.current === undefined) {
        const risk = { riskId: newId.current, ...draftOf(values) };
        await call('risk.raise', { engagementId, risk });
        return;
      }
      const change = changeOf(values, base.current);
      if (Object.keys(change).length === 0 && signal === undefined) return;
      const { riskId, version } = base.current;
      await call('risk.change', {
        engagementId,
        changes: [{ riskId, version, ...change, ...(signal === undefined ? {} : { signal }) }],
      });
    },
    onSuccess: () => {
      written();
      onSaved();
    },
  });
  const takeStored = useMutation({
    mutationFn: () => call('risk.get', { engagementId, riskId: newId.current }),
    onSuccess: (record) => {
      base.current = record.risk;
      client.setQueryData(['risk.get', engagementId, newId.current], record);
      save.reset();
    },
  });
  return { save, takeStored };
}
