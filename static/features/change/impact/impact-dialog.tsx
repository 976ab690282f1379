import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '../../../../src/change/contract';
import type { ChangeSettings } from '../../../../src/change/decision/contract';
import { TextArea } from '../../plan/text-area';
import { usePlan } from '../../plan/use-plan';
import { EditFrame } from '../form/edit-frame';
import { useEditChange } from '../form/use-edit-change';
import { EffortFields } from './effort-fields';
import { impactForm, impactOf, problemsOf, type ImpactForm } from './impact-form';
import { usePlanChoices } from './plan-choices';
import { PlanEffectFields } from './plan-effect-fields';
import { TakesChoice } from './takes-choice';
import { TouchedFields } from './touched-fields';

interface ImpactDialogProps {
  readonly engagementId: string;
  readonly settings: ChangeSettings;
  readonly change: ChangeView;
  readonly onClose: () => void;
}

/** Writes down what a change costs and moves. */
export function ImpactDialog({ engagementId, settings, change, onClose }: ImpactDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => impactForm(change));
  const [isTried, setIsTried] = useState(false);
  const choices = usePlanChoices(usePlan(engagementId).data);
  const editing = useEditChange(engagementId, change, onClose);
  const problems = isTried ? problemsOf(form) : [];
  const set = (values: Partial<ImpactForm>) => setForm((known) => ({ ...known, ...values }));
  const save = () => {
    setIsTried(true);
    if (problemsOf(form).length > 0) return;
    editing.save.mutate(() => ({ impact: impactOf(form) }));
  };
  return (
    <EditFrame
      {...{ change, editing, onClose }}
      title={t('change.impact.title', { number: change.number })}
      isIncomplete={problems.length > 0}
      onSave={save}
      onTake={(theirs) => setForm(impactForm(theirs))}
    >
      <EffortFields {...{ form, settings, problems }} onChange={set} />
      <PlanEffectFields
        effects={form.planEffects}
        choices={choices}
        isTried={isTried}
        onChange={(planEffects) => set({ planEffects })}
      />
      {form.planEffects.length > 0 && (
        <TakesChoice value={form.takes} onChange={(takes) => set({ takes })} />
      )}
      <TouchedFields {...{ engagementId, form, problems }} onChange={set} />
      <WordFields {...{ form, problems }} onChange={set} />
    </EditFrame>
  );
}

interface WordFieldsProps {
  readonly form: ImpactForm;
  readonly problems: readonly string[];
  readonly onChange: (values: Partial<ImpactForm>) => void;
}

/** New risks, and what could be done instead. */
function WordFields({ form, problems, onChange }: WordFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        name="newRisks"
        label={t('change.impact.newRisks')}
        help={t('change.impact.newRisksHelp')}
        rows={2}
        maxLength={5_010}
        problems={problems.includes('newRisks') ? [t('change.impact.tooMuch')] : []}
        value={form.newRisks}
        onChange={(newRisks) => onChange({ newRisks })}
      />
      <TextArea
        name="alternatives"
        label={t('change.impact.alternatives')}
        help={t('change.impact.alternativesHelp')}
        rows={2}
        maxLength={2_000}
        value={form.alternatives}
        onChange={(alternatives) => onChange({ alternatives })}
      />
    </>
  );
}
