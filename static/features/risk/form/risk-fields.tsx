import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import parts from '../../plan/plan-parts.module.css';
import { SaveFailure } from '../../plan/save-failure';
import { useRiskLibrary } from '../use-register';
import { DescriptionFields } from './description-fields';
import { RatingsFields } from './ratings-fields';
import { SecondaryFields } from './secondary-fields';
import { TreatmentFields } from './treatment-fields';
import type { useRiskForm } from './use-risk-form';

interface RiskFieldsProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  readonly editing: ReturnType<typeof useRiskForm>;
}

/** All that is written about a risk, and why it was not saved. */
export function RiskFields({ engagementId, model, editing }: RiskFieldsProps) {
  const phases = useRiskLibrary(engagementId).data?.phases ?? [];
  const { form, problems, refusal, riskId, change } = editing;
  return (
    <div className={parts.form}>
      <SaveFailure
        failure={editing.failure}
        onTakeStored={editing.takeTheirs}
        onKeepMine={editing.keepMine}
      />
      <DescriptionFields {...{ form, model, phases, problems }} onChange={change} />
      <RatingsFields {...{ form, model, problems }} onChange={change} />
      <TreatmentFields {...{ engagementId, phases, form, problems, refusal }} onChange={change} />
      <SecondaryFields
        {...{ engagementId, riskId }}
        chosen={form.secondaryRiskIds}
        problems={problems.includes('secondaryRiskIds') ? [refusal] : []}
        onChange={(secondaryRiskIds) => change({ secondaryRiskIds })}
      />
    </div>
  );
}
