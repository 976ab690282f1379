import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import { Field } from '../../shared/form/field';
import parts from './plan-parts.module.css';

interface TextAreaProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly problems?: readonly string[];
  readonly isRequired?: boolean;
  readonly maxLength: number;
  readonly rows?: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly area?: Ref<HTMLTextAreaElement>;
}

/** A field for more than one line, with its label, help and problems. */
export function TextArea(props: TextAreaProps) {
  const { name, label, help, problems = [], isRequired = false } = props;
  const { maxLength, rows = 3, value, onChange } = props;
  return (
    <Field {...{ name, label, problems, isRequired }} {...(help === undefined ? {} : { help })}>
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          ref={props.area}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          aria-required={isRequired}
          className={parts.text}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
        />
      )}
    </Field>
  );
}
