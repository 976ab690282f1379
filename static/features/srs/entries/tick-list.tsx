import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../shared/form/search-field';
import styles from './entries.module.css';

export interface TickOption {
  readonly id: string;
  readonly label: string;
}

/** Options that are there at once; the others are found by their words. */
const MOST_SHOWN = 12;

interface TickListProps {
  readonly label: string;
  readonly options: readonly TickOption[];
  readonly chosen: readonly string[];
  /** Beyond it no other one can be ticked. */
  readonly most?: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number out of many, what is chosen first. */
export function TickList({ label, options, chosen, most = Infinity, onChange }: TickListProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase();
  const ticked = options.filter(({ id }) => chosen.includes(id));
  const others = options.filter(
    (option) => !chosen.includes(option.id) && option.label.toLowerCase().includes(words),
  );
  const shown = [...ticked, ...others.slice(0, MOST_SHOWN)];
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {options.length === 0 && <p>{t('srs.ticks.none')}</p>}
      {options.length > MOST_SHOWN && (
        <SearchField
          label={t('srs.ticks.search', { what: label })}
          value={text}
          onChange={setText}
        />
      )}
      {shown.map(({ id, label: name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= most}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <bdi>{name}</bdi>
        </label>
      ))}
      {others.length > MOST_SHOWN && (
        <p>{t('srs.ticks.more', { count: others.length - MOST_SHOWN })}</p>
      )}
    </fieldset>
  );
}
