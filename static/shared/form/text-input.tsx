import styles from './choice.module.css';

interface TextInputProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly isRequired?: boolean;
  readonly maxLength: number;
  /** Id of a list of what is offered while somebody types. */
  readonly list?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text in the look of the other fields. */
export function TextInput({
  id,
  describedBy,
  isInvalid,
  isRequired,
  maxLength,
  list,
  value,
  onChange,
}: TextInputProps) {
  return (
    <input
      type="text"
      id={id}
      className={styles.choice}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      maxLength={maxLength}
      list={list}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
