import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import group from '../../../shared/form/group.module.css';
import styles from './form.module.css';
import type { RiskForm } from './risk-form';

const MOST_ACTIONS = 20;

interface ActionFieldsProps {
  readonly legend: string;
  /** Why each is no issue yet; absent where it may be made one at once. */
  readonly later?: string;
  readonly actions: RiskForm['actions'];
  readonly isIncomplete: boolean;
  readonly onChange: (actions: RiskForm['actions']) => void;
}

/** What is to be done, one a line. */
export function ActionFields({
  legend,
  later,
  actions,
  isIncomplete,
  onChange,
}: ActionFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={group.group}>
      <legend>{legend}</legend>
      {later !== undefined && <p className={styles.meaning}>{later}</p>}
      {actions.map((action, index) => (
        <div key={action.actionId} className={styles.action}>
          <Field
            name={`action-${action.actionId}`}
            label={t('risk.form.action', { number: index + 1 })}
            problems={isIncomplete && action.text.trim() === '' ? [t('risk.form.missing')] : []}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={255}
                value={action.text}
                onChange={(text) =>
                  onChange(actions.map((one) => (one === action ? { ...one, text } : one)))
                }
              />
            )}
          </Field>
          {later === undefined && (
            <label>
              <input
                type="checkbox"
                checked={action.isIssue === true}
                onChange={({ target: { checked } }) =>
                  onChange(
                    actions.map((one) => (one === action ? { ...one, isIssue: checked } : one)),
                  )
                }
              />{' '}
              {t('risk.actionAs.issue')}
            </label>
          )}
          <Button
            appearance="subtle"
            aria-label={t('act.removeOf', { name: t('risk.form.action', { number: index + 1 }) })}
            onClick={() => onChange(actions.filter((one) => one !== action))}
          >
            {t('act.remove')}
          </Button>
        </div>
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
