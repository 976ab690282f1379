import styles from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value | ''; readonly label: string }[];
  readonly onChange: (value: Value | '') => void;
}

/** The browser's own list of choices in Atlassian's look: a fraction of the weight of a select box. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <select
      id={props.id}
      className={styles.choice}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid === true}
      value={props.value}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.target.value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
