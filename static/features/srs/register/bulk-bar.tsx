import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_WRITTEN } from '../../../../src/srs/contract';
import {
  requirementName,
  type RequirementChange,
  type RequirementFacts,
} from '../../../../src/srs/requirement/contract';
import { call } from '../../../shared/call';
import { Choice } from '../../../shared/form/choice';
import { Field } from '../../../shared/form/field';
import { TextInput } from '../../../shared/form/text-input';
import { BulkActs } from '../../../shared/register/bulk-acts';
import { BulkOutcomes } from '../../../shared/register/bulk-outcomes';
import styles from '../../../shared/register/bulk.module.css';
import { useBulkWrite } from '../../../shared/register/use-bulk-write';
import { VALUES } from '../requirement-values';
import { useSrsWritten } from '../use-srs';
import { BULK_FIELDS, bulkValues, EMPTY_BULK, type BulkDraft } from './bulk-draft';

interface BulkBarProps {
  readonly engagementId: string;
  readonly requirements: readonly RequirementFacts[];
  readonly onDone: () => void;
}

/** One change for all that are selected, with what came of each. */
export function BulkBar({ engagementId, requirements, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_BULK);
  const { change, outcomes } = useBulkChange(engagementId, onDone);
  const values = bulkValues(draft);
  const nameOf = (id: string) => {
    const found = requirements.find(({ requirementId }) => requirementId === id);
    return found === undefined ? id : requirementName(found.number);
  };
  return (
    <section className={styles.bulk} aria-label={t('srs.bulk.title')}>
      <p>{t('srs.bulk.selected', { count: requirements.length })}</p>
      <Choice
        label={t('register.bulk.field')}
        value={draft.field}
        options={BULK_FIELDS.map((value) => ({ value, label: t(`srs.field.${value}`) }))}
        onChange={(field) => field !== '' && setDraft({ ...EMPTY_BULK, field })}
      />
      <BulkValue draft={draft} onChange={setDraft} />
      <BulkActs
        isReady={values !== undefined}
        isPending={change.isPending}
        onApply={() => {
          if (values !== undefined) change.mutate({ rows: requirements, values });
        }}
        onClear={onDone}
      />
      <BulkOutcomes total={requirements.length} {...{ outcomes, nameOf }} />
    </section>
  );
}

interface BulkValueProps {
  readonly draft: BulkDraft;
  readonly onChange: (draft: BulkDraft) => void;
}

function BulkValue({ draft, onChange }: BulkValueProps) {
  const { t } = useTranslation();
  const { field } = draft;
  if (field === 'module') {
    return (
      <Field name="bulkModule" label={t('srs.field.module')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={80}
            value={draft.value}
            onChange={(value) => onChange({ ...draft, value })}
          />
        )}
      </Field>
    );
  }
  return (
    <>
      <Choice
        label={t(`srs.field.${field}`)}
        value={draft.value}
        options={[
          { value: '', label: t('register.bulk.choose') },
          ...VALUES[field].map((value) => ({ value, label: t(`srs.value.${field}.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...draft, value })}
      />
      {field === 'state' && (
        <Field name="bulkReason" label={t('srs.reason')} isRequired={draft.value === 'retired'}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={1_000}
              value={draft.reason}
              onChange={(reason) => onChange({ ...draft, reason })}
            />
          )}
        </Field>
      )}
    </>
  );
}

/** Changes many requirements against the versions that were seen. */
function useBulkChange(engagementId: string, onAllDone: () => void) {
  return useBulkWrite({
    most: MOST_WRITTEN,
    idOf: ({ requirementId }: RequirementFacts) => requirementId,
    write: (slice, values: Omit<RequirementChange, 'requirementId' | 'version'>) => {
      const changes = slice.map(({ requirementId, version }) => ({
        requirementId,
        version,
        ...values,
      }));
      return call('srs.change', { engagementId, changes });
    },
    onTried: useSrsWritten(engagementId),
    onAllDone,
  });
}
