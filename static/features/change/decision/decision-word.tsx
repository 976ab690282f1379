import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionFields } from '../../plan/acceptance/condition-fields';
import { TextArea } from '../../plan/text-area';
import { isReasonDue, missingIn, type DecisionDraft } from './decision-draft';
import styles from './decision.module.css';

interface DecisionWordProps {
  readonly draft: DecisionDraft;
  readonly isSending: boolean;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly onBack: () => void;
  readonly onSend: () => void;
}

/** One word before it is given: what it means, what it needs, and that it is kept. */
export function DecisionWord({ draft, isSending, onChange, onBack, onSend }: DecisionWordProps) {
  const { t } = useTranslation();
  const [isTried, setIsTried] = useState(false);
  const { outcome, reason, conditions } = draft;
  const missing = missingIn(draft);
  const isWhole = !missing.reason && !missing.conditions;
  return (
    <div className={styles.word}>
      <p>{t(`change.decision.means.${outcome}`)}</p>
      {outcome === 'approvedWithConditions' && (
        <ConditionFields
          conditions={conditions}
          isIncomplete={isTried && missing.conditions}
          onChange={(next) => onChange({ ...draft, conditions: next })}
        />
      )}
      {isReasonDue(outcome) && (
        <TextArea
          name="decisionReason"
          label={t(`change.decision.reason.${outcome}`)}
          isRequired
          problems={isTried && missing.reason ? [t('errors.reasonMissing')] : []}
          maxLength={1_000}
          value={reason}
          onChange={(next) => onChange({ ...draft, reason: next })}
        />
      )}
      <p>{t('change.decision.forever')}</p>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          isLoading={isSending}
          onClick={() => (isWhole ? onSend() : setIsTried(true))}
        >
          {t(`change.decision.give.${outcome}`)}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {t('act.back')}
        </Button>
      </div>
    </div>
  );
}
