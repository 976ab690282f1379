import { useState } from 'react';
import type { RiskView } from '../../../../src/risk/contract';
import type { SignalName } from '../../../../src/risk/watch/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { failureDetail } from '../../../shared/call-failure';
import { useMessages } from '../../../shared/text/use-message';
import { emptyForm, formOf, type RiskForm } from './risk-form';
import { problemsOf } from './risk-payload';
import { useSaveRisk } from './use-save-risk';

/**
 * A risk as it is being written: what is wrong with it, and the ways to save it.
 * @param risk Absent for a new one.
 * @param signal The suggestion that the change accepts: what it proposes is filled in.
 */
export function useRiskForm(
  engagementId: string,
  model: ScoringModel,
  risk: RiskView | undefined,
  onSaved: () => void,
  signal?: SignalName,
) {
  const [form, setForm] = useState(() => {
    if (risk === undefined) return emptyForm(model);
    return formOf(signal === undefined ? risk : likelier(risk));
  });
  const [isTried, setIsTried] = useState(false);
  const { save, takeStored } = useSaveRisk(engagementId, risk, signal, onSaved);
  const messages = useMessages();
  const refused = save.error === null ? [] : fieldIn(failureDetail(save.error).field);
  const problems = [...(isTried ? problemsOf(form) : []), ...refused];
  return {
    /** Absent for a new one. */
    riskId: risk?.riskId,
    form,
    problems,
    /** Why the back end refused a field. */
    refusal: refused.length === 0 ? '' : messages.failure(save.error),
    isIncomplete: isTried && problems.length > 0,
    isSaving: save.isPending,
    failure: save.error ?? takeStored.error,
    change: (values: Partial<RiskForm>) => setForm((known) => ({ ...known, ...values })),
    submit: () => {
      setIsTried(true);
      if (problemsOf(form).length === 0) save.mutate(form);
    },
    takeTheirs: () =>
      takeStored.mutate(undefined, { onSuccess: (record) => setForm(formOf(record.risk)) }),
    keepMine: () => takeStored.mutate(),
  };
}

/** The rating that counts, one level likelier: what a suggestion proposes, and nobody has said yet. */
function likelier(risk: RiskView): RiskView {
  const { inherent, residual } = risk;
  const rating = residual ?? inherent;
  const higher = { ...rating, probability: Math.min(5, rating.probability + 1) };
  return residual === undefined ? { ...risk, inherent: higher } : { ...risk, residual: higher };
}

/** `changes.0.cause` names the field `cause`. */
function fieldIn(path: string | undefined): readonly string[] {
  return path === undefined ? [] : path.split('.');
}
