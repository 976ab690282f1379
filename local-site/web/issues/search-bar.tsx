import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field';
import styles from '../ui/ui.module.css';

export interface SearchField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Text boxes whose content takes effect together, on Enter or by the button. */
export function SearchBar({
  fields,
  onSearch,
}: {
  readonly fields: readonly SearchField[];
  readonly onSearch: (values: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useTranslation();
  return (
    <form
      className={styles.toolbar}
      // Starts anew when the address changes, so that the boxes show what it says.
      key={fields.map(({ value }) => value).join('\n')}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        onSearch(Object.fromEntries(fields.map(({ name }) => [name, textOf(form.get(name))])));
      }}
    >
      {fields.map(({ name, label, value }) => (
        <div key={name} className={styles.grow}>
          <Field label={label}>
            {(id) => (
              <input
                id={id}
                name={name}
                className={styles.input}
                defaultValue={value}
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
      ))}
      <Button type="submit">{t('search')}</Button>
    </form>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : '';
}
