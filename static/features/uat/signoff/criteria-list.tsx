import { useTranslation } from 'react-i18next';
import type { CriterionValue } from '../../../../src/uat/signoff/contract';
import { Criteria } from '../../waiver/criteria';

interface CriteriaListProps {
  readonly criteria: readonly CriterionValue[];
  /** Absent for whoever may not let one be missing. */
  readonly onWaive?: (value: CriterionValue) => void;
}

/** What must be so before a module is signed. */
export function CriteriaList({ criteria, onWaive }: CriteriaListProps) {
  const { t } = useTranslation();
  return (
    <Criteria
      label={t('uat.signoff.criteria')}
      criteria={criteria.map(({ criterion, state, count, of, limit, waiver }) => ({
        key: criterion,
        name: t(`uat.criterion.name.${criterion}`),
        value: t(`uat.criterion.value.${criterion}`, { count, of, limit }),
        ...{ state, waiver },
      }))}
      onWaive={
        onWaive &&
        ((key) => {
          const value = criteria.find(({ criterion }) => criterion === key);
          if (value !== undefined) onWaive(value);
        })
      }
    />
  );
}
