import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PlanSettings } from '../../../src/plan/settings/contract';
import { call } from '../../shared/call';
import { readFollowersAgain } from './use-keep-plan';

type Values = Omit<PlanSettings, 'version'>;

/**
 * Saves settings of the plan against the version that the editor saw. After a conflict `takeStored` reads what
 * is stored now; from then on he saves against that.
 */
export function useConfigure(engagementId: string, seen: PlanSettings, onSaved: () => void) {
  const client = useQueryClient();
  const base = useRef(seen);
  const save = useMutation({
    mutationFn: (values: Partial<Values>) =>
      call('plan.configure', configuration(engagementId, { ...base.current, ...values })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan.get', engagementId] });
      readFollowersAgain(client, engagementId);
      onSaved();
    },
  });
  const takeStored = useMutation({
    mutationFn: () => call('plan.people', { engagementId }),
    onSuccess: (view) => {
      base.current = view.settings;
      client.setQueryData(['plan.people', engagementId], view);
      save.reset();
    },
  });
  return { save, takeStored };
}

function configuration(engagementId: string, settings: PlanSettings) {
  const { version, rule, clientCalendar, commitments } = settings;
  return {
    engagementId,
    version,
    rule,
    clientCalendar: {
      extraDaysOff: [...clientCalendar.extraDaysOff],
      extraWorkingDays: [...clientCalendar.extraWorkingDays],
    },
    commitments: [...commitments],
  };
}
