import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { linkType, type PlanItemView, type PlanView } from '../../../../src/plan/contract';
import { Choice } from '../../../shared/form/choice';
import { NumberInput } from '../../../shared/form/number-input';
import styles from './effect.module.css';

type Links = PlanItemView['predecessors'];

interface PredecessorFieldsProps {
  /** The item that waits; a new one is not in the plan yet. */
  readonly item: Pick<PlanItemView, 'id'>;
  readonly plan: PlanView;
  readonly links: Links;
  readonly onChange: (links: Links) => void;
}

/** What the item waits for: each with the kind of the link, and the working days between. */
export function PredecessorFields({ item, plan, links, onChange }: PredecessorFieldsProps) {
  const { t } = useTranslation();
  const others = plan.items.filter(({ id, isRemoved }) => id !== item.id && !isRemoved);
  const taken = new Set(links.map(({ itemId }) => itemId));
  const nameOf = (itemId: string) => plan.items.find(({ id }) => id === itemId)?.name ?? itemId;
  const replace = (index: number, values: Partial<Links[number]>) =>
    onChange(links.map((link, place) => (place === index ? { ...link, ...values } : link)));
  return (
    <fieldset className={styles.group}>
      <legend>{t('plan.edit.waitsFor')}</legend>
      {links.length === 0 && <p className={styles.help}>{t('plan.edit.waitsForNothing')}</p>}
      <ul className={styles.links}>
        {links.map(({ itemId, type, lagDays }, index) => (
          <li key={itemId}>
            <bdi>{nameOf(itemId)}</bdi>
            <Choice
              label={t('plan.edit.linkTypeOf', { name: nameOf(itemId) })}
              value={type}
              options={linkType.options.map((value) => ({
                value,
                label: t(`plan.edit.linkTypes.${value}`),
              }))}
              onChange={(value) => value !== '' && replace(index, { type: value })}
            />
            <NumberInput
              id={`lag-${itemId}`}
              label={t('plan.edit.lagOf', { name: nameOf(itemId) })}
              isInvalid={false}
              min={-2600}
              max={2600}
              value={lagDays}
              onChange={(days) => replace(index, { lagDays: days })}
            />
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('act.removeOf', { name: nameOf(itemId) })}
              onClick={() => onChange(links.filter((_, place) => place !== index))}
            >
              {t('act.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Choice
        label={t('plan.edit.addPredecessor')}
        value=""
        options={[
          { value: '', label: t('plan.edit.addPredecessor') },
          ...others
            .filter(({ id }) => !taken.has(id))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(itemId) =>
          itemId !== '' && onChange([...links, { itemId, type: 'FS', lagDays: 0 }])
        }
      />
    </fieldset>
  );
}
