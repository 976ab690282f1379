import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskView } from '../../../../src/risk/contract';
import type { ScoringModel } from '../../../../src/risk/scoring/contract';
import { Choice } from '../../../shared/form/choice';
import { BULK_FIELDS, bulkValues, EMPTY_BULK } from './bulk-draft';
import { BulkActs } from '../../../shared/register/bulk-acts';
import { BulkOutcomes } from '../../../shared/register/bulk-outcomes';
import { BulkValueField } from './bulk-value-field';
import styles from '../../../shared/register/bulk.module.css';
import { useBulkChange } from './use-bulk-change';

interface BulkBarProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  readonly risks: readonly RiskView[];
  readonly titleOf: (risk: RiskView) => string;
  readonly onDone: () => void;
}

/** One change for all that are selected, with what came of each. */
export function BulkBar({ engagementId, model, risks, titleOf, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(EMPTY_BULK);
  const { change, outcomes } = useBulkChange(engagementId, onDone);
  const values = bulkValues(draft);
  return (
    <section className={styles.bulk} aria-label={t('risk.bulk.title')}>
      <p>{t('risk.bulk.selected', { count: risks.length })}</p>
      <Choice
        label={t('register.bulk.field')}
        value={draft.field}
        options={BULK_FIELDS.map((value) => ({ value, label: t(`risk.column.${value}`) }))}
        onChange={(field) => field !== '' && setDraft({ ...EMPTY_BULK, field })}
      />
      <BulkValueField draft={draft} model={model} onChange={setDraft} />
      <BulkActs
        isReady={values !== undefined}
        isPending={change.isPending}
        onApply={() => {
          if (values !== undefined) change.mutate({ rows: risks, values });
        }}
        onClear={onDone}
      />
      <BulkOutcomes
        total={risks.length}
        outcomes={outcomes}
        nameOf={(id) => {
          const found = risks.find(({ riskId }) => riskId === id);
          return found === undefined ? id : titleOf(found);
        }}
      />
    </section>
  );
}
