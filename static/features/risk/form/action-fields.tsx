import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { MOST_ACTIONS, type RiskAction } from '../../../../src/risk/action/contract';
import group from '../../../shared/form/group.module.css';
import { OneAction } from './one-action';

interface ActionFieldsProps {
  readonly legend: string;
  /** Whether they wait until the risk occurs. */
  readonly isPrepared?: boolean;
  readonly actions: readonly RiskAction[];
  readonly isIncomplete: boolean;
  /** What is wrong with the key of the issue that an action names. */
  readonly keyProblems: (index: number) => readonly string[];
  readonly onChange: (actions: readonly RiskAction[]) => void;
}

/** What is to be done, one after the other. */
export function ActionFields(props: ActionFieldsProps) {
  const { legend, isPrepared = false, actions, isIncomplete, keyProblems, onChange } = props;
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{legend}</legend>
      {actions.map((action, index) => (
        <OneAction
          key={action.actionId}
          {...{ isPrepared, action, isIncomplete }}
          number={index + 1}
          keyProblems={keyProblems(index)}
          onChange={(next) => onChange(actions.map((one) => (one === action ? next : one)))}
          onRemove={() => onChange(actions.filter((one) => one !== action))}
        />
      ))}
      {actions.length < MOST_ACTIONS && (
        <div>
          <Button
            spacing="compact"
            onClick={() => onChange([...actions, { actionId: crypto.randomUUID(), text: '' }])}
          >
            {t('risk.form.addAction')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
