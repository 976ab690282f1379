import { useTranslation } from 'react-i18next';
import { riskKind } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import parts from '../../plan/plan-parts.module.css';
import { TextArea } from '../../plan/text-area';
import { useModelWords } from '../scoring/use-model-words';
import type { FormPartProps } from './form-part';
import { PersonField } from '../../../shared/people/person-field';
import { strategiesFor } from '../../../../src/risk/states/contract';

interface DescriptionFieldsProps extends FormPartProps {
  readonly model: ScoringModel;
  readonly phases: readonly { readonly phaseId: string; readonly name: string }[];
}

/** What it is: kind, cause, event and effect, and where it belongs. */
export function DescriptionFields({
  form,
  model,
  phases,
  problems,
  onChange,
}: DescriptionFieldsProps) {
  const { t } = useTranslation();
  const words = useModelWords(model);
  return (
    <>
      <Field name="kind" label={t('risk.kindOf')}>
        {(control) => (
          <Choice
            {...control}
            value={form.kind}
            options={riskKind.options.map((value) => ({ value, label: t(`risk.kind.${value}`) }))}
            onChange={(kind) => {
              if (kind === '') return;
              const { strategy } = form;
              const fits = strategy !== '' && strategiesFor(kind).includes(strategy);
              onChange({ kind, ...(fits ? {} : { strategy: '' }) });
            }}
          />
        )}
      </Field>
      {(['cause', 'event', 'effect'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`risk.field.${name}`)}
          help={t(`risk.help.${name}`)}
          rows={2}
          maxLength={500}
          problems={problems.includes(name) ? [t('risk.form.missing')] : []}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <div className={parts.pair}>
        <Field
          name="category"
          label={t('risk.column.category')}
          isRequired
          problems={problems.includes('category') ? [t('risk.form.missing')] : []}
        >
          {(control) => (
            <Choice
              {...control}
              value={form.category}
              options={model.categories.map(({ key }) => ({
                value: key,
                label: words.category(key),
              }))}
              onChange={(category) => onChange({ category })}
            />
          )}
        </Field>
        <Field name="phase" label={t('risk.column.phase')}>
          {(control) => (
            <Choice
              {...control}
              value={form.phaseId}
              options={[
                { value: '', label: t('risk.form.noPhase') },
                ...phases.map(({ phaseId, name }) => ({ value: phaseId, label: name })),
              ]}
              onChange={(phaseId) => onChange({ phaseId })}
            />
          )}
        </Field>
      </div>
      <PersonField
        name="owner"
        label={t('risk.column.owner')}
        value={form.ownerAccountId}
        onChange={(ownerAccountId) => onChange({ ownerAccountId })}
      />
    </>
  );
}
