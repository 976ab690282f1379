import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleFacts } from '../../../../src/uat/cycle/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { usePeople } from '../../../shared/people/use-people';
import { BurnUp } from './burn-up';
import { BurnUpParts } from './burn-up-parts';

interface BurnUpOfCycleProps {
  readonly cycle: Pick<CycleFacts, 'burnUp' | 'series'>;
  readonly modules: readonly UatModule[];
}

const NOBODY = '-';

/** How far a cycle is, day by day: the whole of it, then by module, by tester and by severity of its bugs. */
export function BurnUpOfCycle({ cycle: { burnUp, series = [] }, modules }: BurnUpOfCycleProps) {
  const { t } = useTranslation();
  const people = usePeople(
    series.filter(({ by, key }) => by === 'tester' && key !== NOBODY).map(({ key }) => key),
  );
  const from = burnUp[0]?.day ?? '';
  const to = burnUp.at(-1)?.day ?? '';
  const days = useMemo(() => ({ from, to }), [from, to]);
  return (
    <>
      <BurnUp points={burnUp} />
      <BurnUpParts
        {...{ by: 'module', series, days }}
        nameOf={(key) => modules.find((module) => module.key === key)?.name ?? key}
      />
      <BurnUpParts
        {...{ by: 'tester', series, days }}
        nameOf={(key) => (key === NOBODY ? t('uat.cycle.nobody') : people.name(key))}
      />
      <BurnUpParts
        {...{ by: 'severity', series, days }}
        nameOf={(key) => t(`uat.severity.${key}`)}
      />
    </>
  );
}
