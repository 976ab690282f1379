import { useTranslation } from 'react-i18next';
import type { RetiredOwn } from '../../../../src/risk/library/contract';
import { usePeople } from '../../../shared/people/use-people';
import { Gap } from '../../../shared/text/gap';
import { useDates } from '../../../shared/text/use-dates';
import parts from '../../plan/plan-parts.module.css';

/** Who took which own risks out of the library; without any there is no section. */
export function RetiredRisks({ retired }: { retired: readonly RetiredOwn[] }) {
  const { t } = useTranslation();
  const dates = useDates();
  const people = usePeople(
    retired.flatMap(({ by, approved }) => [
      by.accountId,
      ...(approved ? [approved.accountId] : []),
    ]),
  );
  if (retired.length === 0) return null;
  const title = t('risk.offer.retiredTitle');
  return (
    <section className={parts.part} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {retired.map(({ key, by, approved }) => (
          <li key={key}>
            {t('risk.offer.retiredBy', {
              number: key.replace('own-', ''),
              person: people.name(by.accountId),
              at: dates.moment(by.at),
            })}
            <Gap />
            {approved !== undefined &&
              t('risk.offer.approvedBy', {
                person: people.name(approved.accountId),
                at: dates.moment(approved.at),
              })}
          </li>
        ))}
      </ul>
    </section>
  );
}
