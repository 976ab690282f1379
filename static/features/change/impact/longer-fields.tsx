import { useTranslation } from 'react-i18next';
import type { PlanEffect } from '../../../../src/change/impact/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import parts from '../../plan/plan-parts.module.css';
import type { PlanChoices } from './plan-choices';

export type Longer = Extract<PlanEffect, { kind: 'longer' }>;

interface LongerFieldsProps {
  readonly effect: Longer;
  readonly choices: PlanChoices;
  readonly number: number;
  readonly onChange: (effect: Longer) => void;
}

/** An item that takes longer, and by how many working days. */
export function LongerFields({ effect, choices, number, onChange }: LongerFieldsProps) {
  const { t } = useTranslation();
  const { work, nameOf } = choices;
  // What was named may be finished, or out of the plan, by now.
  const isKnown = effect.itemId === '' || work.some(({ value }) => value === effect.itemId);
  return (
    <div className={parts.pair}>
      <Field name={`longer-${number}`} label={t('change.impact.item')}>
        {(control) => (
          <Choice
            {...control}
            value={effect.itemId}
            options={[
              { value: '', label: t('change.impact.chooseItem') },
              ...(isKnown ? [] : [{ value: effect.itemId, label: nameOf(effect.itemId) }]),
              ...work,
            ]}
            onChange={(itemId) => onChange({ ...effect, itemId })}
          />
        )}
      </Field>
      <Field name={`longer-days-${number}`} label={t('change.impact.longerBy')}>
        {(control) => (
          <NumberInput
            {...control}
            min={1}
            max={260}
            value={effect.days}
            onChange={(days) => onChange({ ...effect, days })}
          />
        )}
      </Field>
    </div>
  );
}
