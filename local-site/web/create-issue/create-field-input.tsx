import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CreateField } from '../api/create-meta';
import { getAssignable } from '../api/people';
import { Field } from '../ui/field';
import styles from '../ui/ui.module.css';

/** One control of the create form, by the field's schema. */
export function CreateFieldInput({
  field,
  projectKey,
  initial,
  error,
}: {
  readonly field: CreateField;
  readonly projectKey: string;
  readonly initial: unknown;
  readonly error: string | undefined;
}) {
  const { fieldId, name, required, schema } = field;
  const choices = useChoices(field, projectKey);
  const shared = { name: fieldId, className: styles.input, required };
  const text = typeof initial === 'string' ? initial : '';
  return (
    <Field label={required ? `${name} *` : name} error={error}>
      {(id) => {
        if (choices !== undefined) {
          return (
            <select id={id} {...shared} defaultValue={text}>
              <option value="">–</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          );
        }
        if (fieldId === 'description' || fieldId === 'environment') {
          return <textarea id={id} {...shared} rows={5} />;
        }
        return <input id={id} {...shared} type={inputType(schema.type)} defaultValue={text} />;
      }}
    </Field>
  );
}

function inputType(type: string): string {
  return type === 'date' || type === 'number' ? type : 'text';
}

function useChoices({ schema, allowedValues }: CreateField, projectKey: string) {
  const { t } = useTranslation();
  const people = useQuery({
    queryKey: ['assignable', projectKey],
    queryFn: () => getAssignable(projectKey),
    enabled: schema.type === 'user',
  });
  if (schema.type === 'user') {
    return (people.data ?? []).map(({ accountId, displayName }) => ({
      value: accountId,
      label: displayName,
    }));
  }
  return allowedValues?.map(({ id = '', name, value }) => ({
    value: id,
    label: name ?? value ?? t('none'),
  }));
}
