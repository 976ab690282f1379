import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { PersonField } from '../../../shared/people/person-field';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import type { ChangeForm } from './change-form';
import { TypeChoice } from './type-choice';

interface RequestFieldsProps {
  readonly form: ChangeForm;
  readonly isNew: boolean;
  /** Names of fields that must be filled in. */
  readonly missing: readonly string[];
  readonly onChange: (values: Partial<ChangeForm>) => void;
}

/** What is asked for, in plain words. */
export function RequestFields({ form, isNew, missing, onChange }: RequestFieldsProps) {
  const { t } = useTranslation();
  const problemsOf = (name: string) => (missing.includes(name) ? [t('change.form.missing')] : []);
  return (
    <>
      <Field
        name="title"
        label={t('change.field.title')}
        help={t('change.help.title')}
        isRequired
        problems={problemsOf('title')}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            value={form.title}
            onChange={(title) => onChange({ title })}
          />
        )}
      </Field>
      {(['what', 'why', 'doNothing'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`change.field.${name}`)}
          help={t(`change.help.${name}`)}
          rows={3}
          maxLength={2_000}
          problems={problemsOf(name)}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <TypeChoice value={form.type} onChange={(type) => onChange({ type })} />
      <div className={parts.pair}>
        <Field name="neededBy" label={t('change.field.neededBy')} help={t('change.help.neededBy')}>
          {(control) => (
            <DateInput
              {...control}
              value={form.neededBy}
              onChange={(neededBy) => onChange({ neededBy })}
            />
          )}
        </Field>
        <Person {...{ form, isNew, onChange }} />
      </div>
    </>
  );
}

/** Who asks, for a new request; who sees to it, afterwards. */
function Person({ form, isNew, onChange }: Omit<RequestFieldsProps, 'missing'>) {
  const { t } = useTranslation();
  const name = isNew ? 'requesterAccountId' : 'ownerAccountId';
  return (
    <PersonField
      name={name}
      label={t(`change.field.${name}`)}
      help={t(`change.help.${name}`)}
      value={form[name]}
      onChange={(accountId) => onChange({ [name]: accountId })}
    />
  );
}
