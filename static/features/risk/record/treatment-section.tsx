import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import { usePeople } from '../../../shared/people/use-people';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';
import styles from '../../../shared/register/record.module.css';
import { WorkList } from './work-list';

/** What is done about a risk, by whom, and what if it happens all the same. */
export function TreatmentSection({ risk }: { risk: RiskView }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople([risk.ownerAccountId, risk.contingencyOwnerAccountId]);
  const person = (account?: string) => (account === undefined ? undefined : people.name(account));
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t('risk.column.owner'), person(risk.ownerAccountId)],
    [t('risk.field.strategy'), risk.strategy && t(`risk.strategy.${risk.strategy}`)],
    [t('risk.field.response'), risk.response],
    [t('risk.field.trigger'), risk.trigger],
    [t('risk.field.contingency'), risk.contingency],
    [t('risk.field.contingencyOwner'), person(risk.contingencyOwnerAccountId)],
    [t('risk.column.proximity'), risk.proximity && t(`risk.proximity.${risk.proximity}`)],
    [t('risk.field.velocity'), risk.velocity && t(`risk.velocity.${risk.velocity}`)],
    [t('risk.column.review'), risk.reviewDate && dates.day(risk.reviewDate)],
  ];
  return (
    <section className={parts.part} aria-label={t('risk.treatment')}>
      <h3>{t('risk.treatment')}</h3>
      <dl className={styles.lines}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? t('risk.notGiven')}</dd>
          </div>
        ))}
      </dl>
      <WorkList risk={risk} />
    </section>
  );
}
