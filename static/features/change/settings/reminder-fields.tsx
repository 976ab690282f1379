import { useTranslation } from 'react-i18next';
import type { ChangeSettings } from '../../../../src/change/decision/contract';
import { Field } from '../../../shared/form/field';
import { NumberInput } from '../../../shared/form/number-input';
import parts from '../../plan/plan-parts.module.css';
import styles from './settings.module.css';

const MOST = { firstDays: 60, everyDays: 60, escalateDays: 120 } as const;

interface ReminderFieldsProps {
  readonly settings: ChangeSettings;
  readonly onChange: (values: Partial<ChangeSettings>) => void;
}

/** After how many working days of waiting somebody is reminded, and when the lead is told. */
export function ReminderFields({ settings, onChange }: ReminderFieldsProps) {
  const { t } = useTranslation();
  const { reminders } = settings;
  return (
    <section className={parts.part} aria-label={t('change.settings.reminders')}>
      <h3>{t('change.settings.reminders')}</h3>
      <p className={parts.note}>{t('change.settings.remindersHelp')}</p>
      <div className={styles.prices}>
        {(['firstDays', 'everyDays', 'escalateDays'] as const).map((name) => (
          <Field key={name} name={name} label={t(`change.settings.reminder.${name}`)}>
            {(control) => (
              <NumberInput
                {...control}
                min={1}
                max={MOST[name]}
                value={reminders[name]}
                onChange={(days) => onChange({ reminders: { ...reminders, [name]: days } })}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}
