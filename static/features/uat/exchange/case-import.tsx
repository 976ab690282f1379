import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { MOST_CHANGED_AT_ONCE } from '../../../../src/uat/case/contract';
import type { ComparedCase } from '../../../../src/uat/exchange/contract';
import {
  CASE_FIELD_WORDS,
  CASE_FIELDS,
  COMPUTED_CASE_WORDS,
  DUE_CASE_FIELDS,
  gherkinTable,
  readCaseRow,
  type CaseField,
} from '../../../../src/uat/exchange/reading/contract';
import { call } from '../../../shared/call';
import { ImportSection } from '../../register-import/import-section';
import type { Importer } from '../../register-import/importer';
import { useUatWritten } from '../use-uat';
import { CaseRowDetails } from './case-row-details';

interface CaseImportProps {
  readonly engagementId: string;
  /** All of the specification. */
  readonly requirements: readonly Pick<RequirementFacts, 'requirementId' | 'number'>[];
}

/** Ids by what a file may call a requirement; its number counts before an id that looks like one. */
function namedRequirements(
  requirements: CaseImportProps['requirements'],
): ReadonlyMap<string, string> {
  return new Map([
    ...requirements.map(({ requirementId }) => [requirementId, requirementId] as const),
    ...requirements.map(
      ({ requirementId, number }) => [requirementName(number), requirementId] as const,
    ),
  ]);
}

/** A file of cases: a workbook or CSV with one a row, or Gherkin with one a scenario. */
export function CaseImport({ engagementId, requirements }: CaseImportProps) {
  const { t } = useTranslation();
  const onWritten = useUatWritten(engagementId);
  const named = useMemo(() => namedRequirements(requirements), [requirements]);
  const importer: Importer<CaseField, ComparedCase> = {
    ...{ engagementId, onWritten },
    register: 'uat',
    fields: CASE_FIELDS,
    dueFields: DUE_CASE_FIELDS,
    words: CASE_FIELD_WORDS,
    computed: COMPUTED_CASE_WORDS,
    people: [],
    texts: { ending: '.feature', open: gherkinTable },
    read: (row, mapping) => readCaseRow(row, mapping, named),
    idOf: ({ caseId }) => caseId,
    twice: 'caseTwice',
    mostCompared: MOST_CHANGED_AT_ONCE,
    mostWritten: MOST_CHANGED_AT_ONCE,
    columnName: (field) => t(`uat.exchange.column.${field}`),
    titleHead: t('uat.column.title'),
    details: (row) => <CaseRowDetails row={row} />,
    check: async (rows) => (await call('uat.checkImport', { engagementId, rows })).rows,
    write: async (pairs) => {
      const rows = pairs.map(({ compared, version }) => ({ ...compared, version }));
      return (await call('uat.import', { engagementId, from: 'import', rows })).rows;
    },
  };
  return (
    <ImportSection importer={importer} title={t('uat.import.title')} what={t('uat.import.what')} />
  );
}
