import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../../src/plan/contract';
import { MOST_DELAYED } from '../../../../src/risk/occurrence/contract';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import parts from '../../plan/plan-parts.module.css';
import { DelayFields } from './delay-fields';
import { newDelay } from './delays';
import { OccurEffect } from './occur-effect';
import type { useOccurForm } from './use-occur-form';

const SIDES = ['vendor', 'client'] as const;

interface OccurFieldsProps {
  readonly engagementId: string;
  readonly plan: PlanView;
  readonly editing: ReturnType<typeof useOccurForm>;
}

/** When it happened, what it delays, to whom that is booked, and what comes of it. */
export function OccurFields({ engagementId, plan, editing }: OccurFieldsProps) {
  const { t } = useTranslation();
  const { form, isTried, isBadCost, changes, change, changeDelay, refusalsAt } = editing;
  const { delays } = form;
  return (
    <>
      <Field name="occurredOn" label={t('risk.occur.on')} isRequired problems={refusalsAt('on')}>
        {(control) => <DateInput {...control} value={form.on} onChange={(on) => change({ on })} />}
      </Field>
      <Field name="occurNote" label={t('risk.occur.note')} problems={refusalsAt('note')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={500}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        )}
      </Field>
      {delays.map((delay, index) => (
        <DelayFields
          key={delay.key}
          {...{ plan, delays, delay, isTried }}
          number={index + 1}
          refusals={refusalsAt(`changes.${String(index)}`)}
          onChange={(values) => changeDelay(delay, values)}
          {...(delays.length === 1
            ? {}
            : { onRemove: () => change({ delays: delays.filter((one) => one !== delay) }) })}
        />
      ))}
      {delays.length < MOST_DELAYED && (
        <div>
          <Button
            spacing="compact"
            onClick={() => change({ delays: [...delays, newDelay(editing.usualDays)] })}
          >
            {t('risk.occur.addItem')}
          </Button>
        </div>
      )}
      {delays.some(({ itemId }) => itemId !== '') && (
        <div className={parts.pair}>
          <Field
            name="occurDays"
            label={t('risk.occur.days')}
            problems={isTried && isBadCost ? [t('risk.occur.badCost')] : refusalsAt('days')}
          >
            {(control) => (
              <TextInput
                {...control}
                maxLength={3}
                value={editing.cost}
                onChange={(cost) => change({ cost })}
              />
            )}
          </Field>
          <Field name="occurSide" label={t('risk.occur.side')}>
            {(control) => (
              <Choice
                {...control}
                value={form.side}
                options={SIDES.map((value) => ({ value, label: t(`buffer.sides.${value}`) }))}
                onChange={(side) => side !== '' && change({ side })}
              />
            )}
          </Field>
        </div>
      )}
      {changes.length > 0 && <OccurEffect {...{ engagementId, plan, changes }} />}
    </>
  );
}
