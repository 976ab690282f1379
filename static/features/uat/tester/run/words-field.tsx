import type { Ref } from 'react';
import { MOST_WORDS } from '../../../../../src/uat/attempt/contract';
import { Field } from '../../../../shared/form/field';
import type { Pictures } from '../pictures/use-pictures';
import styles from '../tester.module.css';

interface WordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly problems: readonly string[];
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where pictures go that are pasted into the words; none are taken without it. */
  readonly pictures?: Pictures | undefined;
  readonly area?: Ref<HTMLTextAreaElement>;
}

/** What happened, in words; a picture of the screen may be pasted among them. */
export function WordsField(props: WordsFieldProps) {
  const { name, label, problems, rows, value, onChange, pictures, area } = props;
  return (
    <Field name={name} label={label} isRequired problems={problems}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          ref={area}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          aria-required={true}
          className={styles.area}
          rows={rows}
          maxLength={MOST_WORDS}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (pictures === undefined || files.length === 0) return;
            event.preventDefault();
            pictures.add(files);
          }}
        />
      )}
    </Field>
  );
}
