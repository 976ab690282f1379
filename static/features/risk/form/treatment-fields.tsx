import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextArea } from '../../plan/text-area';
import { ActionFields } from './action-fields';
import type { FormPartProps } from './form-part';
import { TimingFields } from './timing-fields';
import { WatchFields } from './watch-fields';
import type { NamedPhase } from './watch-place';
import { PersonField } from '../../../shared/people/person-field';
import { strategiesFor } from '../../../../src/risk/states/contract';

interface TreatmentFieldsProps extends FormPartProps {
  readonly engagementId: string;
  readonly phases: readonly NamedPhase[];
  /** The back end's words about a field that it refused. */
  readonly refusal: string;
}

/** What is done about it, what if it happens, and when it is looked at again. */
export function TreatmentFields(props: TreatmentFieldsProps) {
  const { engagementId, phases, form, problems, refusal, onChange } = props;
  const { t } = useTranslation();
  const refusedFor = (name: string) => (problems.includes(name) ? [refusal] : []);
  const problemsAt = (path: string, own: string) => {
    if (problems.includes(path)) return [own];
    return `.${problems.join('.')}`.endsWith(`.${path}`) ? [refusal] : [];
  };
  const keyProblems = (list: string) => (index: number) =>
    problemsAt(`${list}.${String(index)}.issueKey`, t('risk.form.badKey'));
  const strategies = strategiesFor(form.kind);
  return (
    <>
      <Field name="strategy" label={t('risk.field.strategy')} problems={refusedFor('strategy')}>
        {(control) => (
          <Choice
            {...control}
            value={form.strategy}
            options={[
              { value: '', label: t('risk.form.open') },
              ...strategies.map((value) => ({ value, label: t(`risk.strategy.${value}`) })),
            ]}
            onChange={(strategy) => onChange({ strategy })}
          />
        )}
      </Field>
      {(['response', 'trigger', 'contingency'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`risk.field.${name}`)}
          help={t(`risk.help.${name}`)}
          rows={2}
          maxLength={2_000}
          problems={refusedFor(name)}
          value={form[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
      <PersonField
        name="contingencyOwner"
        label={t('risk.field.contingencyOwner')}
        value={form.contingencyOwnerAccountId}
        onChange={(contingencyOwnerAccountId) => onChange({ contingencyOwnerAccountId })}
      />
      <ActionFields
        legend={t('risk.field.actions')}
        actions={form.actions}
        isIncomplete={problems.includes('actions')}
        keyProblems={keyProblems('actions')}
        onChange={(actions) => onChange({ actions })}
      />
      <ActionFields
        legend={t('risk.field.contingencyActions')}
        isPrepared
        actions={form.contingencyActions}
        isIncomplete={problems.includes('contingencyActions')}
        keyProblems={keyProblems('contingencyActions')}
        onChange={(contingencyActions) => onChange({ contingencyActions })}
      />
      <WatchFields
        {...{ engagementId, phases }}
        watches={form.watches}
        problemsAt={(path) => problemsAt(`watches.${path}`, t('risk.watch.bad'))}
        onChange={(watches) => onChange({ watches })}
      />
      <TimingFields {...{ form, refusedFor, onChange }} />
    </>
  );
}
