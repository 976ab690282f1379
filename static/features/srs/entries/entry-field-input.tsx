import { useTranslation } from 'react-i18next';
import type { EntryField, FormKind } from '../../../../src/srs/document/contract';
import type { SrsView } from '../../../../src/srs/contract';
import { entriesOf, goalName } from '../../../../src/srs/entries/contract';
import { requirementName } from '../../../../src/srs/requirement/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { PersonField } from '../../../shared/people/person-field';
import { TextArea } from '../../plan/text-area';
import { listOf, textOf, type EntryForm } from './entry-form';
import { TickList, type TickOption } from './tick-list';

interface EntryFieldInputProps {
  readonly kind: FormKind;
  readonly field: EntryField;
  readonly form: EntryForm;
  /** What can be chosen from. */
  readonly srs: SrsView;
  readonly isWrong: boolean;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** One value of an entry, asked for in its way. */
export function EntryFieldInput(props: EntryFieldInputProps) {
  const { kind, field, form, srs, isWrong, onChange } = props;
  const { t } = useTranslation();
  const { name } = field;
  const label = t(`srs.entryField.${kind}.${name}`);
  const value = textOf(form, name);
  const problems = isWrong ? [t(`srs.form.${field.as === 'amount' ? 'noNumber' : 'missing'}`)] : [];
  const frame = { name, label, problems, isRequired: field.isRequired === true };
  switch (field.as) {
    case 'area':
      return <TextArea {...frame} {...{ value, onChange }} rows={3} maxLength={field.max} />;
    case 'person':
      return <PersonField {...{ name, label, value, onChange }} />;
    case 'duties':
    case 'requirements':
      return (
        <TickList
          {...{ label }}
          options={field.as === 'duties' ? dutiesIn(srs) : requirementsIn(srs)}
          chosen={listOf(form, name)}
          onChange={onChange}
        />
      );
    case 'line':
      return (
        <Field {...frame}>
          {(control) => <TextInput {...control} {...{ value, onChange }} maxLength={field.max} />}
        </Field>
      );
    case 'amount':
      return (
        <Field {...frame} help={t('srs.form.amountHelp')}>
          {(control) => <TextInput {...control} {...{ value, onChange }} maxLength={20} />}
        </Field>
      );
    case 'day':
      return (
        <Field {...frame}>{(control) => <DateInput {...control} {...{ value, onChange }} />}</Field>
      );
    case 'choice':
    case 'entry':
      return (
        <Field {...frame}>
          {(control) => (
            <Choice
              {...control}
              {...{ value, onChange }}
              options={
                field.as === 'choice'
                  ? field.options.map((option) => ({
                      value: option,
                      label: t(`srs.entryValue.${name}.${option}`),
                    }))
                  : [
                      { value: '', label: t('register.bulk.choose') },
                      ...entryOptions(srs, field.of),
                    ]
              }
            />
          )}
        </Field>
      );
  }
}

function entryOptions(srs: SrsView, kind: 'duty' | 'goal') {
  if (kind === 'duty') return dutiesIn(srs).map(({ id, label }) => ({ value: id, label }));
  return entriesOf(srs.entries, 'goal').map(({ entryId, number, value }) => ({
    value: entryId,
    label: `${goalName(number)} ${value.name}`,
  }));
}

function dutiesIn({ entries }: SrsView): readonly TickOption[] {
  return entriesOf(entries, 'duty').map(({ entryId, value }) => ({
    id: entryId,
    label: value.name,
  }));
}

function requirementsIn({ requirements }: SrsView): readonly TickOption[] {
  return requirements
    .filter(({ state }) => state !== 'retired')
    .map(({ requirementId, number, title }) => ({
      id: requirementId,
      label: `${requirementName(number)} ${title}`,
    }));
}
