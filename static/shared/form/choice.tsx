import styles from './choice.module.css';

interface ChoiceOption<Value extends string> {
  readonly value: Value | '';
  readonly label: string;
  /** Heading that it stands under, with all that have the same. */
  readonly group?: string;
}

interface ChoiceProps<Value extends string> {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly value: Value | '';
  readonly options: readonly ChoiceOption<Value>[];
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
      aria-required={props.isRequired}
      value={props.value}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.target.value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {grouped(props.options).map(({ group, options }) =>
        group === undefined ? (
          <Options key="" options={options} />
        ) : (
          <optgroup key={group} label={group}>
            <Options options={options} />
          </optgroup>
        ),
      )}
    </select>
  );
}

function Options({ options }: { readonly options: readonly ChoiceOption<string>[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** Options by their headings, in the order in which these come first. */
function grouped<Value extends string>(options: readonly ChoiceOption<Value>[]) {
  return [...new Set(options.map(({ group }) => group))].map((group) => ({
    group,
    options: options.filter((option) => option.group === group),
  }));
}
