import { useTranslation } from 'react-i18next';
import type { Impact } from '../../../../src/change/impact/contract';
import group from '../../../shared/form/group.module.css';
import styles from './impact.module.css';

interface TakesChoiceProps {
  readonly value: Impact['takes'];
  readonly onChange: (takes: Impact['takes']) => void;
}

/** What gives way when the plan gets longer. */
export function TakesChoice({ value, onChange }: TakesChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{t('change.impact.takes')}</legend>
      <div className={styles.takes}>
        {(['buffer', 'goLive'] as const).map((takes) => (
          <label key={takes}>
            <input
              type="radio"
              name="takes"
              checked={value === takes}
              onChange={() => onChange(takes)}
            />
            {t(`change.takes.${takes}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
