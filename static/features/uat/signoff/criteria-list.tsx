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
      criteria={criteria.map((source) => ({
        key: source.criterion,
        source,
        name: t(`uat.criterion.name.${source.criterion}`),
        value: t(`uat.criterion.value.${source.criterion}`, { ...source }),
        state: source.state,
        waiver: source.waiver,
      }))}
      onWaive={onWaive}
    />
  );
}
