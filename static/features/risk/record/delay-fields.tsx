import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import group from '../../../shared/form/group.module.css';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { delayProblem, itemsToDelay, type Delay } from './delays';

interface DelayFieldsProps {
  readonly plan: PlanView;
  readonly delays: readonly Delay[];
  readonly delay: Delay;
  /** From 1. */
  readonly number: number;
  readonly isTried: boolean;
  /** The back end's words about this item. */
  readonly refusals: readonly string[];
  readonly onChange: (values: Partial<Delay>) => void;
  /** Absent for the only one. */
  readonly onRemove?: () => void;
}

/** Which item a risk delays, and how. */
export function DelayFields(props: DelayFieldsProps) {
  const { plan, delays, delay, number, isTried, refusals, onChange, onRemove } = props;
  const { t } = useTranslation();
  const { key, itemId, how, days, from } = delay;
  const problem = isTried ? delayProblem(delay) : undefined;
  const items = itemsToDelay(plan, delays, delay).map(({ id, name, issueKey }) => ({
    value: id,
    label: issueKey === undefined ? name : `${issueKey} ${name}`,
  }));
  return (
    <fieldset className={group.group}>
      <legend>{t('risk.occur.itemNumber', { number })}</legend>
      <Field name={`item-${key}`} label={t('risk.occur.item')} problems={refusals}>
        {(control) => (
          <Choice
            {...control}
            value={itemId}
            options={[{ value: '', label: t('risk.occur.noItem') }, ...items]}
            onChange={(value) => onChange({ itemId: value })}
          />
        )}
      </Field>
      {itemId !== '' && (
        <div className={parts.pair}>
          <Field name={`how-${key}`} label={t('risk.occur.how')}>
            {(control) => (
              <Choice
                {...control}
                value={how}
                options={(['longer', 'later'] as const).map((value) => ({
                  value,
                  label: t(`risk.occur.${value}`),
                }))}
                onChange={(value) => value !== '' && onChange({ how: value })}
              />
            )}
          </Field>
          {how === 'longer' ? (
            <Field
              name={`days-${key}`}
              label={t('risk.occur.itemDays')}
              problems={problem === 'days' ? [t('risk.occur.badDays')] : []}
            >
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={3}
                  value={days}
                  onChange={(typed) => onChange({ days: typed })}
                />
              )}
            </Field>
          ) : (
            <Field
              name={`from-${key}`}
              label={t('risk.occur.from')}
              problems={problem === 'from' ? [t('risk.occur.noDay')] : []}
            >
              {(control) => (
                <DateInput {...control} value={from} onChange={(day) => onChange({ from: day })} />
              )}
            </Field>
          )}
        </div>
      )}
      {onRemove !== undefined && (
        <div className={parts.acts}>
          <Button appearance="subtle" onClick={onRemove}>
            {t('risk.occur.removeItem', { number })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
