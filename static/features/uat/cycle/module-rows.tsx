import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { PeoplePicker } from '../../../shared/people/people-picker';
import parts from '../../plan/plan-parts.module.css';
import styles from './cycle.module.css';
import type { ModuleRow } from './open-cycle-form';

interface ModuleRowsProps {
  readonly rows: readonly ModuleRow[];
  readonly onChange: (rows: readonly ModuleRow[]) => void;
}

/** Which modules are tested, by whom, and on which day. */
export function ModuleRows({ rows, onChange }: ModuleRowsProps) {
  const { t } = useTranslation();
  const change = (key: string, values: Partial<ModuleRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...values } : row)));
  return rows.map((row) => (
    <fieldset key={row.key} className={group.group}>
      <legend>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={row.isIn}
            disabled={row.ready === 0}
            onChange={(event) => change(row.key, { isIn: event.target.checked })}
          />
          <bdi>{row.name}</bdi> · {t('uat.cycle.readyCases', { count: row.ready })}
        </label>
      </legend>
      {row.isIn && (
        <div className={parts.pair}>
          <Field name={`testers-${row.key}`} label={t('uat.cycle.field.testers')}>
            {(control) => (
              <PeoplePicker
                inputId={control.id}
                label={t('uat.cycle.field.testers')}
                value={row.testers}
                who="anyone"
                onChange={(testers) => change(row.key, { testers })}
              />
            )}
          </Field>
          <Field name={`day-${row.key}`} label={t('uat.cycle.field.day')}>
            {(control) => (
              <DateInput
                {...control}
                value={row.day}
                onChange={(day) => change(row.key, { day })}
              />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  ));
}
