import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnBehalf } from '../../../../../src/uat/attempt/contract';
import { Field } from '../../../../shared/form/field';
import { TextInput } from '../../../../shared/form/text-input';
import styles from '../tester.module.css';

const FIELDS = ['reason', 'evidence'] as const;
const MOST = 500;

/** The vendor tests in the client's place with a reason and evidence alone; both stay with the result. */
export function OnBehalfForm({ onGive }: { onGive: (onBehalf: OnBehalf) => void }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<OnBehalf>({ reason: '', evidence: '' });
  const [isTried, setIsTried] = useState(false);
  const isWhole = FIELDS.every((field) => said[field].trim() !== '');
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onGive({ reason: said.reason.trim(), evidence: said.evidence.trim() });
        else setIsTried(true);
      }}
    >
      <p>{t('uat.tester.onBehalf.why')}</p>
      {FIELDS.map((field) => (
        <Field
          key={field}
          name={`uatOnBehalf.${field}`}
          label={t(`uat.tester.onBehalf.${field}`)}
          isRequired
          problems={isTried && said[field].trim() === '' ? [t('errors.reasonMissing')] : []}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={MOST}
              value={said[field]}
              onChange={(text) => setSaid({ ...said, [field]: text })}
            />
          )}
        </Field>
      ))}
      <div>
        <Button type="submit" appearance="primary">
          {t('uat.tester.onBehalf.begin')}
        </Button>
      </div>
    </form>
  );
}
