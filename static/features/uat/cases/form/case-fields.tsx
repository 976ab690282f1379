import { useTranslation } from 'react-i18next';
import { casePriority } from '../../../../../src/uat/case/contract';
import type { UatModule } from '../../../../../src/uat/register/contract';
import { Choice } from '../../../../shared/form/choice';
import { Field } from '../../../../shared/form/field';
import { TextInput } from '../../../../shared/form/text-input';
import parts from '../../../plan/plan-parts.module.css';
import { TextArea } from '../../../plan/text-area';
import type { CaseForm } from './case-form';
import { DataEditor } from './data-editor';
import { RequirementsEditor } from './requirements-editor';
import { StepsEditor } from './steps-editor';

export interface CaseFieldsProps {
  readonly engagementId: string;
  readonly form: CaseForm;
  readonly modules: readonly UatModule[];
  /** Names of fields that must be filled in. */
  readonly missing: readonly string[];
  readonly onChange: (values: Partial<CaseForm>) => void;
}

/** A case in the words of the business, its data, and its steps. */
export function CaseFields(props: CaseFieldsProps) {
  const { form, missing, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      <Field
        name="title"
        label={t('uat.field.title')}
        help={t('uat.help.title')}
        isRequired
        problems={missing.includes('title') ? [t('uat.form.missing')] : []}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={200}
            value={form.title}
            onChange={(title) => onChange({ title })}
          />
        )}
      </Field>
      <Placed {...props} />
      {(['scenario', 'preconditions'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`uat.field.${name}`)}
          help={t(`uat.help.${name}`)}
          rows={2}
          maxLength={2_000}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <RequirementsEditor
        engagementId={props.engagementId}
        ids={form.requirementIds}
        onChange={(requirementIds) => onChange({ requirementIds })}
      />
      <DataEditor data={form.testData} onChange={(testData) => onChange({ testData })} />
      <StepsEditor steps={form.steps} onChange={(steps) => onChange({ steps })} />
    </>
  );
}

/** Where the case belongs, how much it matters, and whose work it is. */
function Placed({ form, modules, missing, onChange }: CaseFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={parts.pair}>
      <Field name="module" label={t('uat.field.module')}>
        {(control) => (
          <Choice
            {...control}
            value={form.module}
            options={[
              ...modules.map(({ key, name }) => ({ value: key, label: name })),
              { value: '', label: t('uat.form.newModule') },
            ]}
            onChange={(module) => onChange({ module })}
          />
        )}
      </Field>
      {form.module === '' && (
        <Field
          name="moduleName"
          label={t('uat.field.moduleName')}
          isRequired
          problems={missing.includes('moduleName') ? [t('uat.form.missing')] : []}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={60}
              value={form.moduleName}
              onChange={(moduleName) => onChange({ moduleName })}
            />
          )}
        </Field>
      )}
      <Field name="priority" label={t('uat.field.priority')}>
        {(control) => (
          <Choice
            {...control}
            value={form.priority}
            options={casePriority.options.map((value) => ({
              value,
              label: t(`uat.priority.${value}`),
            }))}
            onChange={(priority) => priority !== '' && onChange({ priority })}
          />
        )}
      </Field>
      {(['role', 'wave'] as const).map((name) => (
        <Field key={name} name={name} label={t(`uat.field.${name}`)} help={t(`uat.help.${name}`)}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={name === 'role' ? 60 : 40}
              value={form[name]}
              onChange={(text) => onChange({ [name]: text })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
