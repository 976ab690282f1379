import { useTranslation } from 'react-i18next';
import type { GateValue } from '../../../../src/training/gate/contract';
import { Criteria } from '../../waiver/criteria';

interface GateListProps {
  readonly criteria: readonly GateValue[];
  readonly onWaive?: (value: GateValue) => void;
}

/** The criteria of the training, each with what it is now. */
export function GateList({ criteria, onWaive }: GateListProps) {
  const { t } = useTranslation();
  return (
    <Criteria
      label={t('training.gate.title')}
      criteria={criteria.map(({ criterion, state, count, of, limit, waiver }) => ({
        key: criterion,
        name: t(`training.gate.name.${criterion}`),
        value: t(`training.gate.value.${criterion}`, { count, of, limit }),
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
