import { useTranslation } from 'react-i18next';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import type { FormPartProps } from './form-part';
import { EMPTY_RATING } from './rating-form';
import { RatingFields } from './rating-fields';
import styles from './form.module.css';

/** How likely and how bad: without treatment, and where it was thought of, with it and as it shall be. */
export function RatingsFields({
  form,
  model,
  problems,
  onChange,
}: FormPartProps & { readonly model: ScoringModel }) {
  const { t } = useTranslation();
  return (
    <>
      <RatingFields
        name="inherent"
        model={model}
        isIncomplete={problems.includes('inherent')}
        value={form.inherent}
        onChange={(inherent) => onChange({ inherent })}
      />
      {(['residual', 'target'] as const).map((name) => {
        const value = form[name];
        return (
          <div key={name} className={styles.optional}>
            <label>
              <input
                type="checkbox"
                checked={value !== undefined}
                onChange={(event) =>
                  onChange({ [name]: event.target.checked ? EMPTY_RATING : undefined })
                }
              />
              {t(`risk.form.rate.${name}`)}
            </label>
            {value !== undefined && (
              <RatingFields
                name={name}
                model={model}
                isIncomplete={problems.includes(name)}
                value={value}
                onChange={(rating) => onChange({ [name]: rating })}
              />
            )}
          </div>
        );
      })}
      <Field
        name="impactDays"
        label={t('risk.field.impactDays')}
        help={t('risk.help.impactDays')}
        problems={problems.includes('impactDays') ? [t('risk.form.badDays')] : []}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={4}
            value={form.impactDays}
            onChange={(impactDays) => onChange({ impactDays })}
          />
        )}
      </Field>
    </>
  );
}
