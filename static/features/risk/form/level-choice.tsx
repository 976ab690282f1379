import { useTranslation } from 'react-i18next';
import { LEVELS } from '../scoring/scores';
import styles from './form.module.css';

interface LevelChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Whether it may be left out, as an impact on what is not affected. */
  readonly hasNone?: boolean;
  /** 0 for none. */
  readonly value: number;
  readonly meaning: (level: number) => string;
  readonly onChange: (level: number) => void;
}

/** One of five levels; each says what it means, and what the chosen one means stands below. */
export function LevelChoice({ name, label, hasNone, value, meaning, onChange }: LevelChoiceProps) {
  const { t } = useTranslation();
  const levels = hasNone === true ? [0, ...LEVELS] : LEVELS;
  return (
    <fieldset className={styles.levels}>
      <legend>{label}</legend>
      <div className={styles.steps}>
        {levels.map((level) => (
          <label key={level} title={level === 0 ? t('risk.form.notAffected') : meaning(level)}>
            <input
              type="radio"
              name={name}
              checked={value === level}
              aria-label={
                level === 0
                  ? t('risk.form.notAffected')
                  : t('risk.form.level', { level, meaning: meaning(level) })
              }
              onChange={() => onChange(level)}
            />
            <span aria-hidden="true">{level === 0 ? '–' : level}</span>
          </label>
        ))}
      </div>
      <span className={styles.meaning}>{value === 0 ? '' : meaning(value)}</span>
    </fieldset>
  );
}
