import { useTranslation } from 'react-i18next';
import { changeType, type ChangeType } from '../../../../src/change/contract';
import styles from './form.module.css';

interface TypeChoiceProps {
  readonly value: ChangeType;
  readonly onChange: (type: ChangeType) => void;
}

/** What kind of change it is: each with a sentence that says what becomes of it. */
export function TypeChoice({ value, onChange }: TypeChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.types}>
      <legend>{t('change.column.type')}</legend>
      {changeType.options.map((type) => (
        <label key={type} className={styles.type}>
          <input
            type="radio"
            name="changeType"
            checked={value === type}
            onChange={() => onChange(type)}
          />
          <strong>{t(`change.type.${type}`)}</strong>
          <span className={styles.meaning}>{t(`change.typeHelp.${type}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
