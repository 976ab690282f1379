import { useState } from 'react';
import styles from './choice.module.css';

interface NumberInputProps {
  readonly id: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly isInvalid: boolean;
  readonly isRequired?: boolean;
  readonly min: number;
  readonly max: number;
  /** 1 without one; 0.5 takes halves. */
  readonly step?: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, or one of whole steps. What is being typed and is none yet stays in the field, and changes nothing. */
export function NumberInput(props: NumberInputProps) {
  const { step = 1 } = props;
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      id={props.id}
      className={styles.choice}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid}
      aria-required={props.isRequired}
      min={props.min}
      max={props.max}
      step={step}
      value={typed ?? String(props.value)}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        const value = Number(target.value);
        const isWhole = target.value !== '' && Number.isInteger(value / step);
        if (isWhole && value >= props.min && value <= props.max) props.onChange(value);
      }}
    />
  );
}
