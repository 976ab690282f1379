import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../shared/form/date-input';
import { Field, fieldId } from '../../../shared/form/field';
import { useDates } from '../../../shared/text/use-dates';
import styles from './form-step.module.css';

interface DayListProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly days: readonly string[];
  readonly problems: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** A list of single days, added one at a time. */
export function DayList({ name, label, help, days, problems, onChange }: DayListProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const [day, setDay] = useState('');
  const remove = (gone: string) => {
    onChange(days.filter((other) => other !== gone));
    // The button goes with the day.
    document.getElementById(fieldId(name))?.focus();
  };
  const add = () => {
    if (day === '') return;
    onChange([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <div>
      <Field label={label} name={name} help={help} problems={problems}>
        {(control) => (
          <div className={styles.line}>
            <DateInput {...control} value={day} onChange={setDay} />
            <Button onClick={add} isDisabled={day === ''} aria-label={`${t('act.add')}: ${label}`}>
              {t('act.add')}
            </Button>
          </div>
        )}
      </Field>
      {days.length > 0 && (
        <ul className={styles.days}>
          {days.map((each) => (
            <li key={each}>
              {dates.day(each)}
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('act.removeOf', { name: dates.day(each) })}
                onClick={() => remove(each)}
              >
                {t('act.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
