import { useTranslation } from 'react-i18next';
import type { PlanEffect } from '../../../../src/change/impact/contract';
import { engagementRole } from '../../../../src/engagement/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { ItemList } from './item-list';
import type { PlanChoices } from './plan-choices';

export type NewItem = Extract<PlanEffect, { kind: 'new' }>;

interface NewItemFieldsProps {
  readonly effect: NewItem;
  readonly choices: PlanChoices;
  readonly number: number;
  readonly onChange: (effect: NewItem) => void;
}

/** An item that the plan does not have yet, and where it stands in it. */
export function NewItemFields({ effect, choices, number, onChange }: NewItemFieldsProps) {
  const { t } = useTranslation();
  const change = (values: Partial<NewItem>) => onChange({ ...effect, ...values });
  return (
    <>
      <Field name={`new-name-${number}`} label={t('change.impact.newName')} isRequired>
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            value={effect.name}
            onChange={(name) => change({ name })}
          />
        )}
      </Field>
      <div className={parts.pair}>
        <Field name={`new-phase-${number}`} label={t('change.impact.phase')}>
          {(control) => (
            <Choice
              {...control}
              value={effect.phaseId}
              options={choices.phases}
              onChange={(phaseId) => change({ phaseId })}
            />
          )}
        </Field>
        <Field name={`new-role-${number}`} label={t('change.impact.role')}>
          {(control) => (
            <Choice
              {...control}
              value={effect.role}
              options={engagementRole.options
                .filter((role) => role !== 'viewer')
                .map((value) => ({ value, label: t(`role.${value}`) }))}
              onChange={(role) => role !== '' && change({ role })}
            />
          )}
        </Field>
        <Field name={`new-days-${number}`} label={t('change.impact.duration')}>
          {(control) => (
            <NumberInput
              {...control}
              min={1}
              max={260}
              value={effect.durationDays}
              onChange={(durationDays) => change({ durationDays })}
            />
          )}
        </Field>
      </div>
      <div className={parts.pair}>
        {(['after', 'before'] as const).map((name) => (
          <ItemList
            key={name}
            name={`new-${name}-${number}`}
            label={t(`change.impact.${name}`)}
            choices={choices}
            itemIds={effect[name]}
            onChange={(itemIds) => change({ [name]: itemIds })}
          />
        ))}
      </div>
    </>
  );
}
