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
      criteria={criteria.map((source) => ({
        key: source.criterion,
        source,
        name: t(`training.gate.name.${source.criterion}`),
        value: t(`training.gate.value.${source.criterion}`, { ...source }),
        state: source.state,
        waiver: source.waiver,
      }))}
      onWaive={onWaive}
    />
  );
}
