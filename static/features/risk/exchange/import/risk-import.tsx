import { useTranslation } from 'react-i18next';
import { MOST_CHANGES } from '../../../../../src/risk/contract';
import { MOST_COMPARED, type ComparedRow } from '../../../../../src/risk/exchange/import/contract';
import {
  COMPUTED_WORDS,
  DUE_FIELDS,
  FIELD_WORDS,
  readRiskRow,
  RISK_FIELDS,
  type RiskField,
} from '../../../../../src/risk/exchange/reading/contract';
import type { RiskLibrary } from '../../../../../src/risk/library/contract';
import type { ScoringModel } from '../../../../../src/risk/scoring/contract';
import { call } from '../../../../shared/call';
import { ImportSection } from '../../../register-import/import-section';
import type { Importer } from '../../../register-import/importer';
import { useRisksWritten } from '../../use-register';
import { RowDetails } from './row-details';

interface RiskImportProps {
  readonly engagementId: string;
  readonly model: ScoringModel;
  readonly phases: RiskLibrary['phases'];
}

/** A file of risks: one a row, scored by the register's own model. */
export function RiskImport({ engagementId, model, phases }: RiskImportProps) {
  const { t } = useTranslation();
  const onWritten = useRisksWritten(engagementId);
  const { categories } = model;
  const importer: Importer<RiskField, ComparedRow> = {
    register: 'risks',
    engagementId,
    fields: RISK_FIELDS,
    dueFields: DUE_FIELDS,
    words: FIELD_WORDS,
    computed: COMPUTED_WORDS,
    people: ['owner'],
    read: (row, mapping, accounts) => readRiskRow(row, mapping, { categories, phases, accounts }),
    idOf: ({ risk }) => risk.riskId,
    twice: 'rowTwice',
    mostCompared: MOST_COMPARED,
    mostWritten: MOST_CHANGES,
    check: async (rows) => (await call('risk.checkImport', { engagementId, rows })).rows,
    write: async (rows) => {
      const written = rows.map(({ compared, version }) => ({ ...compared, version }));
      return (await call('risk.import', { engagementId, rows: written })).rows;
    },
    onWritten,
    columnName: (field) => t(`risk.exchange.column.${field}`),
    titleHead: t('risk.column.risk'),
    details: (row) => (
      <RowDetails
        {...{ row, model }}
        phaseName={(id) => phases.find(({ phaseId }) => phaseId === id)?.name ?? id}
      />
    ),
  };
  return (
    <ImportSection {...{ importer }} title={t('risk.import.title')} what={t('risk.import.what')} />
  );
}
