import { useTranslation } from 'react-i18next';
import { acceptanceDecision, type AcceptanceDecision } from '../../../../src/plan/contract';
import { Problem } from '../../../shared/feedback/problem';
import styles from './decision-choice.module.css';

interface DecisionChoiceProps {
  readonly value: AcceptanceDecision | undefined;
  readonly isMissing: boolean;
  readonly onChange: (decision: AcceptanceDecision) => void;
}

export function DecisionChoice({ value, isMissing, onChange }: DecisionChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choices}>
      <legend>{t('acceptance.yourWord')}</legend>
      {acceptanceDecision.options.map((decision) => (
        <label key={decision} className={styles.choice}>
          <input
            type="radio"
            name="decision"
            checked={value === decision}
            onChange={() => onChange(decision)}
          />
          {t(`acceptance.choose.${decision}`)}
        </label>
      ))}
      {isMissing && <Problem>{t('acceptance.problem.decision')}</Problem>}
    </fieldset>
  );
}
