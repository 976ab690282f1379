import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proximity, type RiskView } from '../../../../../src/risk/contract';
import { ErrorMessage } from '../../../../shared/feedback/error-message';
import { Choice } from '../../../../shared/form/choice';
import { DateInput } from '../../../../shared/form/date-input';
import { PersonField } from '../../../../shared/people/person-field';
import { LEVELS } from '../../scoring/scores';
import { useKeys } from './use-keys';
import { draftOfCell, type InlineColumn } from './inline-draft';
import styles from './inline.module.css';
import type { InlineEdit } from './use-inline-edit';

interface InlineFormProps {
  readonly risk: RiskView;
  readonly column: InlineColumn;
  readonly edit: InlineEdit;
  readonly onClose: () => void;
}

/** The control of one field, with what it takes to save it. */
export function InlineForm({ risk, column, edit, onClose }: InlineFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOfCell(risk, column));
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  useKeys(form, ({ key }) => key === 'Escape' && onClose());
  const { save } = edit;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ risk, column, draft }, { onSuccess: onClose });
      }}
    >
      <Control {...{ column, draft }} onChange={setDraft} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" spacing="compact" isLoading={save.isPending}>
          {t('act.save')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
      {save.isError && <ErrorMessage failure={save.error} />}
    </form>
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
