import { useTranslation } from 'react-i18next';
import { unreadHeads } from '../../../src/files/reading/contract';
import { Choice } from '../../shared/form/choice';
import type { ChosenFile } from './chosen-file';
import type { Importer } from './importer';
import styles from './import.module.css';

interface MappingFieldsProps<Field extends string, Compared> {
  readonly importer: Importer<Field, Compared>;
  readonly file: ChosenFile<Field>;
  readonly onChange: (mapping: ChosenFile<Field>['mapping']) => void;
}

/** Fields that cannot be done without and have no column yet. */
export function missingFields<Field extends string>(
  { dueFields }: { readonly dueFields: readonly Field[] },
  { mapping }: ChosenFile<Field>,
): readonly Field[] {
  return dueFields.filter((field) => mapping[field] === undefined);
}

/** From which column each field is read; two fields may be read from the same one. */
export function MappingFields<Field extends string, Compared>({
  importer,
  file,
  onChange,
}: MappingFieldsProps<Field, Compared>) {
  const { t } = useTranslation();
  const { heads } = file.table;
  const { fields, dueFields, columnName } = importer;
  const columns = heads.map((head, column) => ({
    value: String(column),
    label: head === '' ? t('registerImport.column', { number: column + 1 }) : head,
  }));
  const unread = unreadHeads(heads, file.mapping, importer.computed);
  const isMissing = missingFields(importer, file).length > 0;
  return (
    <details className={styles.mapping} open={isMissing}>
      <summary>{t('registerImport.mapping', { count: Object.keys(file.mapping).length })}</summary>
      <div className={styles.fields}>
        {fields.map((field) => (
          <label key={field}>
            <span>
              {columnName(field)}
              {dueFields.includes(field) && <span aria-hidden> *</span>}
            </span>
            <Choice
              label={columnName(field)}
              isInvalid={dueFields.includes(field) && file.mapping[field] === undefined}
              value={String(file.mapping[field] ?? '')}
              options={[{ value: '', label: t('registerImport.noColumn') }, ...columns]}
              onChange={(value) => onChange(mappingWith(file, field, value))}
            />
          </label>
        ))}
      </div>
      {unread.length > 0 && <p>{t('registerImport.unread', { heads: unread.join(', ') })}</p>}
    </details>
  );
}

function mappingWith<Field extends string>(
  { mapping }: ChosenFile<Field>,
  field: Field,
  value: string,
): ChosenFile<Field>['mapping'] {
  const others = Object.entries(mapping).filter(([name]) => name !== field);
  const own = value === '' ? [] : [[field, Number(value)]];
  // What is left of a mapping, and one field of it more, is a mapping.
  return Object.fromEntries([...others, ...own]) as ChosenFile<Field>['mapping'];
}
