import { useTranslation } from 'react-i18next';
import {
  DUE_FIELDS,
  RISK_FIELDS,
  unreadHeads,
  type RiskField,
} from '../../../../../src/risk/exchange/reading/contract';
import { Choice } from '../../../../shared/form/choice';
import type { ChosenFile } from './chosen-file';
import styles from './import.module.css';

interface MappingFieldsProps {
  readonly file: ChosenFile;
  readonly onChange: (mapping: ChosenFile['mapping']) => void;
}

/** Fields that cannot be done without and have no column yet. */
export function missingFields({ mapping }: ChosenFile): readonly RiskField[] {
  return DUE_FIELDS.filter((field) => mapping[field] === undefined);
}

/** From which column each field is read; two fields may be read from the same one. */
export function MappingFields({ file, onChange }: MappingFieldsProps) {
  const { t } = useTranslation();
  const { heads } = file.table;
  const columns = heads.map((head, column) => ({
    value: String(column),
    label: head === '' ? t('risk.import.column', { number: column + 1 }) : head,
  }));
  const unread = unreadHeads(heads, file.mapping);
  const isMissing = missingFields(file).length > 0;
  return (
    <details className={styles.mapping} open={isMissing}>
      <summary>{t('risk.import.mapping', { count: Object.keys(file.mapping).length })}</summary>
      <div className={styles.fields}>
        {RISK_FIELDS.map((field) => (
          <label key={field}>
            <span>
              {t(`risk.exchange.column.${field}`)}
              {DUE_FIELDS.includes(field) && <span aria-hidden> *</span>}
            </span>
            <Choice
              label={t(`risk.exchange.column.${field}`)}
              isInvalid={DUE_FIELDS.includes(field) && file.mapping[field] === undefined}
              value={String(file.mapping[field] ?? '')}
              options={[{ value: '', label: t('risk.import.noColumn') }, ...columns]}
              onChange={(value) => onChange(mappingWith(file, field, value))}
            />
          </label>
        ))}
      </div>
      {unread.length > 0 && <p>{t('risk.import.unread', { heads: unread.join(', ') })}</p>}
    </details>
  );
}

function mappingWith({ mapping }: ChosenFile, field: RiskField, value: string) {
  const others = Object.entries(mapping).filter(([known]) => known !== field);
  return Object.fromEntries(value === '' ? others : [...others, [field, Number(value)]]);
}
