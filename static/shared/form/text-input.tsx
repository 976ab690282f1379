import styles from './choice.module.css';

interface TextInputProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text in the look of the other fields. */
export function TextInput({
  id,
  describedBy,
  isInvalid,
  maxLength,
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
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
