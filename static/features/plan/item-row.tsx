import { useTranslation } from 'react-i18next';
import { Tag } from '../../shared/feedback/tag';
import { IssueLink } from '../../shared/jira/issue-link';
import { useDates } from '../../shared/text/use-dates';
import type { PlanRow } from './plan-row';
import type { PlanTimes } from './plan-times';
import { StatusTag } from './status-tag';
import { TimelineBar } from './timeline-bar';
import styles from './plan-table.module.css';

interface ItemRowProps {
  readonly row: PlanRow;
  readonly times: PlanTimes;
  readonly nameOf: (accountId: string) => string;
}

export function ItemRow({ row, times, nameOf }: ItemRowProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { item, name, state, ownerId } = row;
  return (
    <tr>
      <th scope="row" className={styles.item}>
        <span className={styles.name}>
          {item.issueKey === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <IssueLink issueKey={item.issueKey}>
              {item.issueKey} <bdi>{name}</bdi>
            </IssueLink>
          )}
          {item.kind !== 'task' && (
            <Tag tone={item.kind === 'milestone' ? 'information' : 'neutral'}>
              {t(item.isGoLive ? 'kind.goLive' : `kind.${item.kind}`)}
            </Tag>
          )}
        </span>
      </th>
      <td data-label={t('plan.owner')}>
        {ownerId === undefined
          ? t('plan.nobody', { role: t(`role.${item.role}`) })
          : nameOf(ownerId)}
      </td>
      <td data-label={t('plan.status')}>{state && <StatusTag state={state} />}</td>
      <td data-label={t('plan.start')}>{dates.day(item.start)}</td>
      <td data-label={t('plan.finish')}>{dates.day(item.finish)}</td>
      <td data-label={t('plan.duration')} className={styles.number}>
        {t('unit.days', { count: item.durationDays })}
      </td>
      <td data-label={t('plan.float')} className={styles.number}>
        {item.isCritical ? (
          <Tag tone="warning">{t('plan.critical')}</Tag>
        ) : (
          t('unit.days', { count: item.floatDays })
        )}
      </td>
      <td className={styles.timeline}>
        <TimelineBar
          start={item.start}
          finish={item.finish}
          look={item.kind === 'milestone' ? 'milestone' : item.isCritical ? 'critical' : 'task'}
          times={times}
        />
      </td>
    </tr>
  );
}
