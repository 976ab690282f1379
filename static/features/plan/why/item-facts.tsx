import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import type { PlanRow } from '../plan-row';
import { AgreedAndForecast } from './agreed-and-forecast';
import { drivingPredecessor } from './driving-predecessor';
import { whyLate } from './explanation';
import { ReasonList } from './reason-list';
import styles from './explanation.module.css';

interface ItemFactsProps {
  readonly row: PlanRow;
  readonly plan: PlanView;
  readonly itemName: (itemId: string) => string;
}

/** What an item waits for, how much room it has, agreed and forecast days, and why it is late. */
export function ItemFacts({ row, plan, itemName }: ItemFactsProps) {
  const { t } = useTranslation();
  const { item, name } = row;
  const driver = item.state === 'notStarted' ? drivingPredecessor(item, plan.items) : undefined;
  const hasChoice = item.predecessors.length > 1;
  return (
    <>
      <p className={styles.title}>
        <bdi>{name}</bdi>
      </p>
      <ReasonList
        title={t('plan.why.title')}
        space="plan.why.reason"
        reasons={whyLate(item, plan)}
        itemName={itemName}
      />
      <dl className={styles.facts}>
        <AgreedAndForecast
          agreed={item.baseline}
          now={item}
          isActual={item.state === 'finished'}
          varianceDays={item.varianceDays}
        />
        <dt>{t('plan.why.totalFloat')}</dt>
        <dd>{t('unit.workingDays', { count: item.floatDays })}</dd>
        <dt>{t('plan.why.freeFloat')}</dt>
        <dd>{t('unit.workingDays', { count: item.freeFloatDays })}</dd>
        <dt>{t('plan.edit.waitsFor')}</dt>
        <dd>
          {item.predecessors.length === 0 && t('plan.edit.waitsForNothing')}
          <ul className={styles.list}>
            {item.predecessors.map(({ itemId, type, lagDays }) => (
              <li key={`${itemId} ${type}`}>
                <bdi>{itemName(itemId)}</bdi>{' '}
                <span className={styles.quiet}>{t(`plan.edit.linkTypes.${type}`)}</span>
                {lagDays !== 0 && (
                  <span className={styles.quiet}>
                    {' · '}
                    {t(lagDays > 0 ? 'plan.why.lag' : 'plan.why.lead', {
                      count: Math.abs(lagDays),
                    })}
                  </span>
                )}
                {hasChoice && driver?.id === itemId && (
                  <strong className={styles.driver}>{t('plan.why.decides')}</strong>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}
