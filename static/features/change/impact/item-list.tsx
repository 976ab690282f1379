import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import styles from './impact.module.css';
import type { PlanChoices } from './plan-choices';

const MOST_ITEMS = 20;

interface ItemListProps {
  readonly name: string;
  readonly label: string;
  readonly choices: PlanChoices;
  readonly itemIds: readonly string[];
  readonly onChange: (itemIds: string[]) => void;
}

/** Some items of the plan, chosen one by one. */
export function ItemList({ name, label, choices, itemIds, onChange }: ItemListProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.takes}>
      <Field name={name} label={label}>
        {(control) => (
          <Choice
            {...control}
            value=""
            options={[
              { value: '', label: t('change.impact.addItem') },
              ...(itemIds.length < MOST_ITEMS
                ? choices.items.filter(({ value }) => !itemIds.includes(value))
                : []),
            ]}
            onChange={(itemId) => itemId !== '' && onChange([...itemIds, itemId])}
          />
        )}
      </Field>
      <ul className={styles.chosen} aria-label={label}>
        {itemIds.map((itemId) => (
          <li key={itemId}>
            <bdi>{choices.nameOf(itemId)}</bdi>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={t('act.removeOf', { name: choices.nameOf(itemId) })}
              onClick={() => onChange(itemIds.filter((one) => one !== itemId))}
            >
              {t('act.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
