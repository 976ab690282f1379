import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { RiskAction } from '../../../../src/risk/action/contract';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import styles from './form.module.css';

type ActionAs = 'text' | 'issue' | 'named';

interface OneActionProps {
  readonly number: number;
  /** Whether it waits until the risk occurs. */
  readonly isPrepared: boolean;
  readonly action: RiskAction;
  readonly isIncomplete: boolean;
  readonly keyProblems: readonly string[];
  readonly onChange: (action: RiskAction) => void;
  readonly onRemove: () => void;
}

/** One action: its text, and whether it is an issue, shall be one, or stays a text. */
export function OneAction(props: OneActionProps) {
  const { number, isPrepared, action, isIncomplete, keyProblems, onChange, onRemove } = props;
  const { t } = useTranslation();
  const { actionId, text, issueKey } = action;
  const choices = isPrepared ? (['text', 'named'] as const) : (['text', 'issue', 'named'] as const);
  const nameOf = (as: ActionAs) =>
    t(isPrepared && as === 'text' ? 'risk.actionAs.later' : `risk.actionAs.${as}`);
  return (
    <div className={styles.action}>
      <Field
        name={`action-${actionId}`}
        label={t('risk.form.action', { number })}
        isRequired
        problems={isIncomplete && text.trim() === '' ? [t('risk.form.missing')] : []}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={255}
            value={text}
            onChange={(typed) => onChange({ ...action, text: typed })}
          />
        )}
      </Field>
      <div className={styles.as}>
        <Choice
          label={t('risk.actionAs.of', { number })}
          value={asOf(action)}
          options={choices.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(as) => as !== '' && onChange(actionAs(as, action))}
        />
        {issueKey !== undefined && (
          <Field name={`key-${actionId}`} label={t('risk.actionAs.key')} problems={keyProblems}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={80}
                value={issueKey}
                onChange={(typed) => onChange({ ...action, issueKey: typed })}
              />
            )}
          </Field>
        )}
        <Button
          appearance="subtle"
          aria-label={t('act.removeOf', { name: t('risk.form.action', { number }) })}
          onClick={onRemove}
        >
          {t('act.remove')}
        </Button>
      </div>
    </div>
  );
}

function asOf({ isIssue, issueKey }: RiskAction): ActionAs {
  if (issueKey !== undefined) return 'named';
  return isIssue === true ? 'issue' : 'text';
}

function actionAs(as: ActionAs, { actionId, text, issueKey = '' }: RiskAction): RiskAction {
  switch (as) {
    case 'text':
      return { actionId, text };
    case 'issue':
      return { actionId, text, isIssue: true };
    case 'named':
      return { actionId, text, issueKey };
  }
}
