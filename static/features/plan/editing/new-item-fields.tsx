import { useTranslation } from 'react-i18next';
import { engagementRole } from '../../../../src/engagement/contract';
import type { PlanView } from '../../../../src/plan/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import { TextInput } from '../../../shared/form/text-input';
import { ITEM_KINDS } from '../plan-filter';
import type { NewItemDraft } from './new-item';
import styles from './effect.module.css';

interface NewItemFieldsProps {
  readonly draft: NewItemDraft;
  readonly plan: PlanView;
  readonly onChange: (values: Partial<NewItemDraft>) => void;
}

/** What a new item is, where it belongs, how long it takes and who does it. */
export function NewItemFields({ draft, plan, onChange }: NewItemFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('plan.add.name')} name="name" isRequired>
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            value={draft.name}
            onChange={(name) => onChange({ name })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label={t('plan.add.phase')} name="phase">
          {({ id }) => (
            <Choice
              id={id}
              value={draft.phaseId}
              options={plan.phases.map((phase) => ({ value: phase.id, label: phase.name }))}
              onChange={(phaseId) => onChange({ phaseId })}
            />
          )}
        </Field>
        <Field label={t('plan.kind')} name="kind">
          {({ id }) => (
            <Choice
              id={id}
              value={draft.kind}
              options={ITEM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              onChange={(kind) => kind !== '' && onChange({ kind })}
            />
          )}
        </Field>
        {draft.kind !== 'milestone' && (
          <Field label={t('plan.duration')} name="duration">
            {(control) => (
              <NumberInput
                {...control}
                min={0}
                max={2600}
                value={draft.durationDays}
                onChange={(durationDays) => onChange({ durationDays })}
              />
            )}
          </Field>
        )}
      </div>
      <div className={styles.pair}>
        <Field label={t('plan.role')} name="role">
          {({ id }) => (
            <Choice
              id={id}
              value={draft.role}
              options={engagementRole.options.map((value) => ({
                value,
                label: t(`role.${value}`),
              }))}
              onChange={(role) => role !== '' && onChange({ role })}
            />
          )}
        </Field>
        <Field label={t('plan.edit.wave')} name="wave" help={t('plan.edit.waveHelp')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={40}
              value={draft.wave}
              onChange={(wave) => onChange({ wave })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
