import group from '../../../shared/form/group.module.css';
import styles from '../training.module.css';

interface TicksProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly ticked: readonly Value[];
  readonly onChange: (ticked: Value[]) => void;
}

/** Any number of a few things; their order is that of the choices. */
export function Ticks<Value extends string>({
  legend,
  options,
  ticked,
  onChange,
}: TicksProps<Value>) {
  const toggled = (value: Value) =>
    options.map((one) => one.value).filter((one) => ticked.includes(one) !== (one === value));
  return (
    <fieldset className={group.group}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.option}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={() => onChange(toggled(value))}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
