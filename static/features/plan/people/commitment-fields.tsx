import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../shared/form/choice';
import { DateInput } from '../../../shared/form/date-input';
import { Field } from '../../../shared/form/field';
import parts from '../plan-parts.module.css';
import type { CommitmentRow } from './commitment-rows';

interface CommitmentFieldsProps {
  readonly row: CommitmentRow;
  readonly name: string;
  /** Key under `people.problem.`. */
  readonly problem: string | undefined;
  readonly onChange: (row: CommitmentRow) => void;
  readonly onRemove: () => void;
}

/** One commitment: side, share of the time, and its days when it does not last as long as the plan. */
export function CommitmentFields(props: CommitmentFieldsProps) {
  const { row, name, problem, onChange, onRemove } = props;
  const { t } = useTranslation();
  const at = (field: string) => `commitment.${row.id}.${field}`;
  const problemsOf = (field: string) =>
    problem === field ? { problems: [t(`people.problem.${problem}`)] } : {};
  return (
    <fieldset className={parts.line}>
      <legend>{name}</legend>
      <Field name={at('side')} label={t('people.side')}>
        {(control) => (
          <Choice
            {...control}
            value={row.side}
            options={(['vendor', 'client'] as const).map((value) => ({
              value,
              label: t(`buffer.sides.${value}`),
            }))}
            onChange={(side) => side !== '' && onChange({ ...row, side })}
          />
        )}
      </Field>
      <Field name={at('percent')} label={t('people.percent')} {...problemsOf('percent')}>
        {({ id, describedBy, isInvalid }) => (
          <Textfield
            id={id}
            aria-describedby={describedBy}
            isInvalid={isInvalid}
            inputMode="numeric"
            width="xsmall"
            isCompact
            value={row.percent}
            onChange={(event) => onChange({ ...row, percent: event.currentTarget.value })}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          name={at(end)}
          label={t(`people.${end}`)}
          {...(end === 'to' ? problemsOf('span') : {})}
        >
          {(control) => (
            <DateInput
              {...control}
              value={row[end]}
              onChange={(day) => onChange({ ...row, [end]: day })}
            />
          )}
        </Field>
      ))}
      <Button appearance="subtle" onClick={onRemove} aria-label={t('act.removeOf', { name })}>
        {t('act.remove')}
      </Button>
    </fieldset>
  );
}
