import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanView, Side } from '../../../../src/plan/contract';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import { call } from '../../../shared/call';
import { failureDetail } from '../../../shared/call-failure';
import type { PayloadOf } from '../../../shared/function-table';
import { useMessages } from '../../../shared/text/use-message';
import { useRisksWritten } from '../use-register';
import { changesOf, costOf, delayProblem, isDays, newDelay, type Delay } from './delays';

const USUAL_DAYS = 5;

interface OccurForm {
  readonly on: string;
  readonly note: string;
  readonly side: Side;
  readonly delays: readonly Delay[];
  /** Absent until somebody typed it: what the items say. */
  readonly cost?: string;
}

/**
 * What somebody says of a risk that has occurred, and the way to save it.
 * @param signal The suggestion that this accepts.
 */
export function useOccurForm(
  engagementId: string,
  risk: RiskView,
  plan: PlanView | undefined,
  signal?: SignalName,
) {
  const usualDays = risk.impactDays ?? USUAL_DAYS;
  const [typed, setTyped] = useState<OccurForm>(() => ({
    on: '',
    note: '',
    side: 'client',
    delays: [newDelay(Math.max(1, usualDays))],
  }));
  const [isTried, setIsTried] = useState(false);
  const messages = useMessages();
  const save = useOccur(engagementId);
  const form = { ...typed, on: typed.on === '' ? (plan?.statusDay ?? '') : typed.on };
  const cost = form.cost ?? costOf(form.delays);
  const isBadCost = !isDays(cost, 0);
  const isBad = isBadCost || form.delays.some((delay) => delayProblem(delay) !== undefined);
  const changes = plan === undefined ? [] : changesOf(plan, form.delays);
  const refusedAt = save.error === null ? undefined : failureDetail(save.error).field;
  const change = (values: Partial<OccurForm>) => setTyped((known) => ({ ...known, ...values }));
  // The back end counts items; lines without one are not sent.
  const lines = form.delays.flatMap(({ itemId }, index) => (itemId === '' ? [] : [index]));
  return {
    form,
    cost,
    isBadCost,
    isTried,
    changes,
    usualDays: Math.max(1, usualDays),
    save,
    change,
    changeDelay: (delay: Delay, values: Partial<Delay>) =>
      change({ delays: form.delays.map((one) => (one === delay ? { ...one, ...values } : one)) }),
    refusalsAt: (path: string): readonly string[] => {
      const [list = '', sent = '', ...rest] = (refusedAt ?? '').split('.');
      const at = list === 'changes' ? `changes.${String(lines[Number(sent)])}` : list;
      return refusedAt !== undefined && rest.length <= 1 && at === path
        ? [messages.failure(save.error)]
        : [];
    },
    submit: () => {
      setIsTried(true);
      if (isBad || plan === undefined) return;
      const note = form.note.trim();
      save.mutate({
        engagementId,
        riskId: risk.riskId,
        version: risk.version,
        on: form.on,
        side: form.side,
        days: changes.length === 0 ? 0 : Number(cost),
        changes,
        ...(note === '' ? {} : { note }),
        ...(signal === undefined ? {} : { signal }),
      });
    },
  };
}

function useOccur(engagementId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (payload: PayloadOf<'risk.occur'>) => call('risk.occur', payload),
    // After a conflict, too, what is stored now is what shall be seen.
    onSettled: useRisksWritten(engagementId),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['plan.get', engagementId] }),
    onError: () => void client.invalidateQueries({ queryKey: ['plan.get', engagementId] }),
  });
}
