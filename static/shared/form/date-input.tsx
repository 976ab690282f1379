import styles from './choice.module.css';

interface DateInputProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly isRequired?: boolean;
  readonly value: string;
  readonly onChange: (isoDate: string) => void;
}

/** The browser's own date field in Atlassian's look: by keyboard or calendar, and good on a phone. */
export function DateInput({
  id,
  describedBy,
  isInvalid,
  isRequired,
  value,
  onChange,
}: DateInputProps) {
  return (
    <input
      type="date"
      id={id}
      className={styles.choice}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
