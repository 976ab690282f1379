import Textfield from '@atlaskit/textfield';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Words to look for. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <Textfield
      type="search"
      aria-label={label}
      placeholder={label}
      isCompact
      maxLength={100}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
