import { useTranslation } from 'react-i18next';
import type { ChangeSettings } from '../../../../src/change/decision/contract';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { WORKING_ROLES } from '../impact/impact-form';
import { AmountField } from './amount-field';
import styles from './settings.module.css';

interface PriceFieldsProps {
  readonly settings: ChangeSettings;
  readonly onChange: (values: Partial<ChangeSettings>) => void;
}

/** Price of a person-day by role, the currency, and the days by which growth of the scope is measured. */
export function PriceFields({ settings, onChange }: PriceFieldsProps) {
  const { t } = useTranslation();
  const { rates, currency, agreedDays } = settings;
  return (
    <section className={parts.part} aria-label={t('change.settings.prices')}>
      <h3>{t('change.settings.prices')}</h3>
      <p className={parts.note}>{t('change.settings.pricesHelp')}</p>
      <div className={styles.prices}>
        <Field name="currency" label={t('change.settings.currency')}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={3}
              value={currency}
              onChange={(text) => onChange({ currency: text.toUpperCase() })}
            />
          )}
        </Field>
        {WORKING_ROLES.map((role) => (
          <AmountField
            key={role}
            name={`rate-${role}`}
            label={t('change.settings.rateOf', { role: t(`role.${role}`) })}
            problem={t('change.settings.badRate')}
            most={1_000_000}
            value={rates[role]}
            onChange={(rate) => {
              const others = Object.entries(rates).filter(([name]) => name !== role);
              const own = rate === undefined ? [] : [[role, rate] as const];
              onChange({ rates: Object.fromEntries([...others, ...own]) });
            }}
          />
        ))}
        <AmountField
          name="agreedDays"
          label={t('change.settings.agreedDays')}
          problem={t('change.settings.badDays')}
          most={1_000_000}
          value={agreedDays}
          onChange={(days) => onChange({ agreedDays: days === 0 ? undefined : days })}
        />
      </div>
      <p className={parts.note}>{t('change.settings.agreedHelp')}</p>
    </section>
  );
}
