import { Field, fieldId } from '../form/field';
import { PeoplePicker } from './people-picker';

interface PersonFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Account; empty for nobody. */
  readonly value: string;
  readonly onChange: (accountId: string) => void;
}

/** One person of the project; who is chosen last stays. */
export function PersonField({ name, label, help, value, onChange }: PersonFieldProps) {
  return (
    <Field name={name} label={label} {...(help === undefined ? {} : { help })}>
      {({ isInvalid, describedBy }) => (
        <PeoplePicker
          inputId={fieldId(name)}
          label={label}
          value={value === '' ? [] : [value]}
          who="assignable"
          isInvalid={isInvalid}
          {...(describedBy === undefined ? {} : { describedBy })}
          onChange={(accountIds) => onChange(accountIds.at(-1) ?? '')}
        />
      )}
    </Field>
  );
}
