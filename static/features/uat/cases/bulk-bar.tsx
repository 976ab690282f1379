import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  casePriority,
  caseState,
  MOST_CHANGED_AT_ONCE,
  type CaseChange,
  type CaseRow,
} from '../../../../src/uat/case/contract';
import type { UatModule } from '../../../../src/uat/register/contract';
import { call } from '../../../shared/call';
import { Choice } from '../../../shared/form/choice';
import { BulkActs } from '../../../shared/register/bulk-acts';
import styles from '../../../shared/register/bulk.module.css';
import { useBulkWrite } from '../../../shared/register/use-bulk-write';
import { CaseOutcomes } from '../case-outcomes';
import { useUatWritten } from '../use-uat';

const FIELDS = ['state', 'priority', 'module'] as const;
type BulkField = (typeof FIELDS)[number];
type BulkValues = Omit<CaseChange, 'caseId' | 'version'>;

interface BulkBarProps {
  readonly engagementId: string;
  readonly rows: readonly CaseRow[];
  readonly modules: readonly UatModule[];
  readonly onDone: () => void;
}

/** One change for all that are selected, with what came of each. */
export function BulkBar({ engagementId, rows, modules, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const [field, setField] = useState<BulkField>('state');
  const [value, setValue] = useState('');
  const { change, outcomes } = useBulkChange(engagementId, onDone);
  const values = valuesOf(field, value);
  const options: Readonly<Record<BulkField, readonly { value: string; label: string }[]>> = {
    state: caseState.options.map((one) => ({ value: one, label: t(`uat.state.${one}`) })),
    priority: casePriority.options.map((one) => ({ value: one, label: t(`uat.priority.${one}`) })),
    module: modules.map(({ key, name }) => ({ value: key, label: name })),
  };
  return (
    <section className={styles.bulk} aria-label={t('uat.bulk.title')}>
      <p>{t('uat.bulk.selected', { count: rows.length })}</p>
      <Choice
        label={t('register.bulk.field')}
        value={field}
        options={FIELDS.map((one) => ({ value: one, label: t(`uat.column.${one}`) }))}
        onChange={(next) => {
          if (next !== '') setField(next);
          setValue('');
        }}
      />
      <Choice
        label={t(`uat.column.${field}`)}
        value={value}
        options={[{ value: '', label: t('register.bulk.choose') }, ...options[field]]}
        onChange={setValue}
      />
      <BulkActs
        isReady={values !== undefined}
        isPending={change.isPending}
        onApply={() => {
          if (values !== undefined) change.mutate({ rows, values });
        }}
        onClear={onDone}
      />
      <CaseOutcomes {...{ rows, outcomes }} />
    </section>
  );
}

/** What would be written; undefined as long as nothing is chosen. */
function valuesOf(field: BulkField, value: string): BulkValues | undefined {
  if (value === '') return undefined;
  if (field === 'module') return { module: { key: value } };
  if (field === 'priority') {
    const priority = casePriority.options.find((one) => one === value);
    return priority === undefined ? undefined : { priority };
  }
  const state = caseState.options.find((one) => one === value);
  return state === undefined ? undefined : { state };
}

/** Changes many cases against the versions that were seen. */
function useBulkChange(engagementId: string, onAllDone: () => void) {
  return useBulkWrite({
    most: MOST_CHANGED_AT_ONCE,
    idOf: ({ caseId }: CaseRow) => caseId,
    write: (slice, values: BulkValues) =>
      call('uat.change', {
        engagementId,
        changes: slice.map(({ caseId, version }) => ({ caseId, version, ...values })),
      }),
    onTried: useUatWritten(engagementId),
    onAllDone,
  });
}
