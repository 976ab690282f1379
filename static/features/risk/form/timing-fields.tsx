import { useTranslation } from 'react-i18next';
import { proximity } from '../../../../src/risk/contract';
import { velocity } from '../../../../src/risk/sequel/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import parts from '../../plan/plan-parts.module.css';
import type { FormPartProps } from './form-part';

interface TimingFieldsProps extends Pick<FormPartProps, 'form' | 'onChange'> {
  /** The back end's words about a field that it refused. */
  readonly refusedFor: (field: string) => readonly string[];
}

/** How soon it may happen and is felt, when it is looked at again, and since when its contingency runs. */
export function TimingFields({ form, refusedFor, onChange }: TimingFieldsProps) {
  const { t } = useTranslation();
  const open = { value: '' as const, label: t('risk.form.open') };
  return (
    <>
      <div className={parts.pair}>
        <Field name="proximity" label={t('risk.column.proximity')}>
          {(control) => (
            <Choice
              {...control}
              value={form.proximity}
              options={[
                open,
                ...proximity.options.map((value) => ({
                  value,
                  label: t(`risk.proximity.${value}`),
                })),
              ]}
              onChange={(value) => onChange({ proximity: value })}
            />
          )}
        </Field>
        <Field name="velocity" label={t('risk.field.velocity')} help={t('risk.help.velocity')}>
          {(control) => (
            <Choice
              {...control}
              value={form.velocity}
              options={[
                open,
                ...velocity.options.map((value) => ({ value, label: t(`risk.velocity.${value}`) })),
              ]}
              onChange={(value) => onChange({ velocity: value })}
            />
          )}
        </Field>
      </div>
      <div className={parts.pair}>
        <Field name="reviewDate" label={t('risk.column.review')}>
          {(control) => (
            <DateInput
              {...control}
              value={form.reviewDate}
              onChange={(reviewDate) => onChange({ reviewDate })}
            />
          )}
        </Field>
        {form.hasOccurred && (
          <Field
            name="activatedOn"
            label={t('risk.field.activatedOn')}
            problems={refusedFor('activatedOn')}
          >
            {(control) => (
              <DateInput
                {...control}
                value={form.activatedOn}
                onChange={(activatedOn) => onChange({ activatedOn })}
              />
            )}
          </Field>
        )}
      </div>
    </>
  );
}
