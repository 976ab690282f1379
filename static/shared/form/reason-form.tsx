import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './field';
import styles from './form.module.css';
import { TextInput } from './text-input';

interface ReasonFormProps {
  readonly name: string;
  readonly label: string;
  readonly maxLength: number;
  readonly isSaving: boolean;
  /** On the button that gives it; `Save` without one. */
  readonly act?: string;
  readonly onCancel: () => void;
  readonly onGive: (reason: string) => void;
}

/** Asks why; without a reason nothing is done. */
export function ReasonForm(props: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <div className={styles.form}>
      <Field
        name={props.name}
        label={props.label}
        isRequired
        problems={isTried && isMissing ? [t('errors.reasonMissing')] : []}
      >
        {(control) => (
          <TextInput {...control} maxLength={props.maxLength} value={reason} onChange={setReason} />
        )}
      </Field>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          isLoading={props.isSaving}
          onClick={() => (isMissing ? setIsTried(true) : props.onGive(reason.trim()))}
        >
          {props.act ?? t('act.save')}
        </Button>
        <Button appearance="subtle" onClick={props.onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </div>
  );
}
