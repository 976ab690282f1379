import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanItemView } from '../../../../src/plan/contract';
import { useDates } from '../../../shared/text/use-dates';
import { ItemName } from '../item-name';
import { useSignedDays } from '../use-signed-days';
import type { JournalLine } from './draw-down-journal';
import { Scroller } from '../scroller';
import styles from '../plan-parts.module.css';

interface DrawDownTableProps {
  readonly lines: readonly JournalLine[];
  readonly nameOf: (item: PlanItemView) => string;
  /** Absent for readers. */
  readonly onExplain?: (item: PlanItemView) => void;
}

export function DrawDownTable({ lines, nameOf, onExplain }: DrawDownTableProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const signed = useSignedDays();
  return (
    <Scroller label={t('buffer.journal')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('buffer.day')}</th>
            <th scope="col">{t('buffer.item')}</th>
            <th scope="col" className={styles.number}>
              {t('buffer.taken')}
            </th>
            <th scope="col">{t('buffer.cause')}</th>
            <th scope="col">{t('buffer.side')}</th>
            {onExplain !== undefined && <th scope="col">{t('buffer.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={`${line.day} ${line.itemId} ${index}`}>
              <td className={styles.day}>{dates.day(line.day)}</td>
              <td>
                {line.item === undefined ? (
                  t('buffer.itemGone')
                ) : (
                  <ItemName name={nameOf(line.item)} issueKey={line.item.issueKey} />
                )}
              </td>
              <td className={styles.number}>{signed(line.days)}</td>
              <td>
                {line.reference === undefined
                  ? t(`buffer.causes.${line.cause}`)
                  : t('buffer.causeOf', {
                      cause: t(`buffer.causes.${line.cause}`),
                      reference: line.reference,
                    })}
              </td>
              <td>{t(`buffer.sides.${line.side}`)}</td>
              {onExplain !== undefined && (
                <td>
                  <ExplainButton item={line.item} nameOf={nameOf} onExplain={onExplain} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ExplainButtonProps {
  readonly item: PlanItemView | undefined;
  readonly nameOf: (item: PlanItemView) => string;
  readonly onExplain: (item: PlanItemView) => void;
}

function ExplainButton({ item, nameOf, onExplain }: ExplainButtonProps) {
  const { t } = useTranslation();
  if (item === undefined) return null;
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-label={t('buffer.explainOf', { name: nameOf(item) })}
      onClick={() => onExplain(item)}
    >
      {t('buffer.explain')}
    </Button>
  );
}
