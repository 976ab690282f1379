import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { PeopleView } from '../../../../src/plan/reports/contract';
import { useNumbers } from './use-numbers';

interface ShortfallListProps {
  readonly shortfalls: PeopleView['shortfalls'];
  readonly nameOf: (who: string) => string;
}

/** Key users who are not there as promised: a suggestion what to do, not an accusation. */
export function ShortfallList({ shortfalls, nameOf }: ShortfallListProps) {
  const { t } = useTranslation();
  const number = useNumbers();
  if (shortfalls.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={t('people.shortfallTitle')}>
      <ul>
        {shortfalls.map(({ who, weeks, committedDays, givenDays }) => (
          <li key={`${who} ${weeks[0] ?? ''}`}>
            {t('people.shortfall', {
              person: nameOf(who),
              count: weeks.length,
              from: weeks[0],
              to: weeks.at(-1),
              given: number(givenDays),
              promised: number(committedDays),
            })}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
