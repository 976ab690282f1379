import styles from './choice.module.css';

interface TimeInputProps {
  readonly id: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly isRequired?: boolean;
  /** `HH:MM`. */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** The browser's own field for a time of the day in Atlassian's look. */
export function TimeInput({
  id,
  describedBy,
  isInvalid,
  isRequired,
  value,
  onChange,
}: TimeInputProps) {
  return (
    <input
      type="time"
      {...{ id, value }}
      className={styles.choice}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
