import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proximity, type RiskView } from '../../../../../src/risk/contract';
import { Choice } from '../../../../shared/form/choice';
import { DateInput } from '../../../../shared/form/date-input';
import { PersonField } from '../../../../shared/people/person-field';
import { InlineForm } from '../../../../shared/register/inline/inline-form';
import styles from '../../../../shared/register/inline/inline.module.css';
import { LEVELS } from '../../scoring/scores';
import { draftOfCell, valuesBefore, valuesOfCell, type InlineColumn } from './inline-draft';
import type { RiskInlineEdit } from './use-inline-edit';

interface RiskInlineFormProps {
  readonly risk: RiskView;
  readonly column: InlineColumn;
  readonly edit: RiskInlineEdit;
  readonly onClose: () => void;
}

/** The control of one field of a risk. */
export function RiskInlineForm({ risk, column, edit, onClose }: RiskInlineFormProps) {
  const [draft, setDraft] = useState(() => draftOfCell(risk, column));
  const { save } = edit;
  const change = {
    id: risk.riskId,
    version: risk.version,
    column,
    values: valuesOfCell(risk, column, draft),
    before: valuesBefore(risk, column),
  };
  return (
    <InlineForm
      isSaving={save.isPending}
      failure={save.error}
      onSave={() => save.mutate(change, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Control {...{ column, draft }} onChange={setDraft} />
    </InlineForm>
  );
}

interface ControlProps {
  readonly column: InlineColumn;
  readonly draft: string;
  readonly onChange: (draft: string) => void;
}

function Control({ column, draft, onChange }: ControlProps) {
  const { t } = useTranslation();
  const label = t(`risk.column.${column}`);
  switch (column) {
    case 'rating': {
      const [probability = '', impact = ''] = draft.split('.');
      const levels = LEVELS.map((level) => ({ value: String(level), label: String(level) }));
      return (
        <span className={styles.rating}>
          <Choice
            label={t('risk.inline.residualProbability')}
            value={probability}
            options={levels}
            onChange={(value) => onChange(`${value}.${impact}`)}
          />
          <span aria-hidden>×</span>
          <Choice
            label={t('risk.inline.residualImpact')}
            value={impact}
            options={levels}
            onChange={(value) => onChange(`${probability}.${value}`)}
          />
        </span>
      );
    }
    case 'owner':
      return <PersonField name="inlineOwner" label={label} value={draft} onChange={onChange} />;
    case 'proximity':
      return (
        <Choice
          label={label}
          value={draft}
          options={[
            { value: '', label: t('risk.form.open') },
            ...proximity.options.map((value) => ({ value, label: t(`risk.proximity.${value}`) })),
          ]}
          onChange={onChange}
        />
      );
    case 'review':
      return (
        <>
          <label htmlFor="inline-review">{label}</label>
          <DateInput id="inline-review" isInvalid={false} value={draft} onChange={onChange} />
        </>
      );
  }
}
