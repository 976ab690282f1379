import { useTranslation } from 'react-i18next';
import type { SignedOnBehalf } from '../../../../src/uat/signoff/contract';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';

interface OnBehalfFieldsProps {
  readonly value: SignedOnBehalf;
  readonly isTried: boolean;
  readonly onChange: (value: SignedOnBehalf) => void;
}

const FIELDS = ['signatory', 'reason', 'evidence'] as const;

/** Whose word the vendor writes down, why, and where it can be read. */
export function OnBehalfFields({ value, isTried, onChange }: OnBehalfFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('uat.signoff.onBehalf.what')}</p>
      {FIELDS.map((name) => (
        <Field
          key={name}
          name={`onBehalf.${name}`}
          label={t(`uat.signoff.onBehalf.${name}`)}
          isRequired
          problems={isTried && value[name].trim() === '' ? [t('uat.form.missing')] : []}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={name === 'signatory' ? 120 : 500}
              value={value[name]}
              onChange={(next) => onChange({ ...value, [name]: next })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
