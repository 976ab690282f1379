import { useTranslation } from 'react-i18next';
import { Tag } from '../../shared/feedback/tag';
import { IssueLink } from '../../shared/jira/issue-link';
import { useDates } from '../../shared/text/use-dates';
import { PlanCell } from './plan-cell';
import type { PlanRow } from './plan-row';
import { StatusTag } from './status-tag';
import styles from './plan-cells.module.css';

interface ItemCellsProps {
  readonly row: PlanRow;
  readonly tabIndex: 0 | -1;
  readonly nameOf: (accountId: string) => string;
  readonly onEdit?: ((itemId: string) => void) | undefined;
}

/** The owner stands below the name as long as his column is not shown. */
export function ItemCells({ row, tabIndex, nameOf, onEdit }: ItemCellsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { item, name, state, ownerId } = row;
  const owner =
    ownerId === undefined ? t('plan.nobody', { role: t(`role.${item.role}`) }) : nameOf(ownerId);
  return (
    <>
      <div role="rowheader" className={styles.cell} data-column="item">
        <span className={styles.name}>
          {item.issueKey === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <IssueLink issueKey={item.issueKey} tabIndex={tabIndex}>
              {item.issueKey} <bdi>{name}</bdi>
            </IssueLink>
          )}
          {item.kind !== 'task' && (
            <Tag tone={item.kind === 'milestone' ? 'information' : 'neutral'}>
              {t(item.isGoLive ? 'kind.goLive' : `kind.${item.kind}`)}
            </Tag>
          )}
          {(item.issuePlace === 'gone' || item.issuePlace === 'moved') && (
            <Tag tone="warning">{t(`plan.issuePlace.${item.issuePlace}`)}</Tag>
          )}
          {item.missedByDays !== undefined && (
            <Tag tone="danger">{t('plan.missedBy', { count: item.missedByDays })}</Tag>
          )}
          <span className={styles.ownerBelow}>{owner}</span>
          {onEdit !== undefined && (
            <button
              type="button"
              tabIndex={tabIndex}
              className={styles.edit}
              aria-label={t('plan.edit.open', { name })}
              onClick={() => onEdit(item.id)}
            >
              {t('plan.edit.act')}
            </button>
          )}
        </span>
      </div>
      <PlanCell column="owner">{owner}</PlanCell>
      <PlanCell column="status">{state && <StatusTag state={state} />}</PlanCell>
      <PlanCell column="start">{dates.day(item.start)}</PlanCell>
      <PlanCell column="finish">{dates.day(item.finish)}</PlanCell>
      <PlanCell column="duration">{t('unit.days', { count: item.durationDays })}</PlanCell>
      <PlanCell column="float">
        {item.isCritical ? (
          <Tag tone="warning">{t('plan.critical')}</Tag>
        ) : (
          t('unit.days', { count: item.floatDays })
        )}
      </PlanCell>
    </>
  );
}
