import { useState } from 'react';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';

interface AmountFieldProps {
  readonly name: string;
  readonly label: string;
  readonly problem: string;
  readonly most: number;
  readonly value: number | undefined;
  /** Undefined when the field is emptied. */
  readonly onChange: (value: number | undefined) => void;
}

/** An amount that may be left out. What is being typed and is none yet stays in the field, and changes nothing. */
export function AmountField({ name, label, problem, most, value, onChange }: AmountFieldProps) {
  const [typed, setTyped] = useState<string>();
  const isBad = typed !== undefined && amountIn(typed, most) === 'bad';
  return (
    <Field name={name} label={label} problems={isBad ? [problem] : []}>
      {(control) => (
        <TextInput
          {...control}
          maxLength={12}
          value={typed ?? (value === undefined ? '' : String(value))}
          onChange={(text) => {
            setTyped(text);
            const amount = amountIn(text, most);
            if (amount !== 'bad') onChange(amount);
          }}
        />
      )}
    </Field>
  );
}

function amountIn(text: string, most: number): number | undefined | 'bad' {
  if (text.trim() === '') return undefined;
  const amount = Number(text.trim().replace(',', '.'));
  return Number.isFinite(amount) && amount >= 0 && amount <= most ? amount : 'bad';
}
