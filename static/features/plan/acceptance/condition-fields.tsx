import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../shared/feedback/problem';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import parts from '../plan-parts.module.css';
import type { ConditionDraft } from './word-draft';

/** As many as one word may have. */
const MOST = 10;

interface ConditionFieldsProps {
  readonly conditions: readonly ConditionDraft[];
  readonly isIncomplete: boolean;
  readonly onChange: (conditions: readonly ConditionDraft[]) => void;
}

/** What must still be done, by whom and until when. */
export function ConditionFields({ conditions, isIncomplete, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation();
  const set = (next: ConditionDraft) =>
    onChange(conditions.map((each) => (each.id === next.id ? next : each)));
  const add = () => {
    const id = Math.max(-1, ...conditions.map((each) => each.id)) + 1;
    onChange([...conditions, { id, text: '', owner: '', dueDate: '' }]);
  };
  return (
    <>
      {conditions.map((condition, index) => (
        <ConditionLine
          key={condition.id}
          condition={condition}
          number={index + 1}
          onChange={set}
          onRemove={() => onChange(conditions.filter(({ id }) => id !== condition.id))}
        />
      ))}
      {isIncomplete && <Problem>{t('acceptance.problem.conditions')}</Problem>}
      {conditions.length < MOST && (
        <div>
          <Button spacing="compact" onClick={add}>
            {t('acceptance.addCondition')}
          </Button>
        </div>
      )}
    </>
  );
}

interface ConditionLineProps {
  readonly condition: ConditionDraft;
  readonly number: number;
  readonly onChange: (condition: ConditionDraft) => void;
  readonly onRemove: () => void;
}

function ConditionLine({ condition, number, onChange, onRemove }: ConditionLineProps) {
  const { t } = useTranslation();
  const title = t('acceptance.condition', { number });
  const at = (field: string) => `condition.${condition.id}.${field}`;
  return (
    <fieldset className={parts.line}>
      <legend>{title}</legend>
      {(['text', 'owner'] as const).map((field) => (
        <Field key={field} name={at(field)} label={t(`acceptance.conditionFields.${field}`)}>
          {({ id }) => (
            <Textfield
              id={id}
              isCompact
              maxLength={field === 'text' ? 500 : 255}
              value={condition[field]}
              onChange={(event) => onChange({ ...condition, [field]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <Field name={at('dueDate')} label={t('acceptance.conditionFields.dueDate')}>
        {(control) => (
          <DateInput
            {...control}
            value={condition.dueDate}
            onChange={(dueDate) => onChange({ ...condition, dueDate })}
          />
        )}
      </Field>
      {number > 1 && (
        <Button
          appearance="subtle"
          aria-label={t('act.removeOf', { name: title })}
          onClick={onRemove}
        >
          {t('act.remove')}
        </Button>
      )}
    </fieldset>
  );
}
