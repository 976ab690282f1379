import { useTranslation } from 'react-i18next';
import { MOST_WRITTEN } from '../../../../src/srs/contract';
import { entriesOf } from '../../../../src/srs/entries/contract';
import {
  COMPUTED_REQUIREMENT_WORDS,
  DUE_REQUIREMENT_FIELDS,
  readRequirementRow,
  REQUIREMENT_FIELDS,
  REQUIREMENT_WORDS,
  type ComparedRequirement,
  type RequirementField,
} from '../../../../src/srs/exchange/contract';
import { call } from '../../../shared/call';
import { ErrorMessage } from '../../../shared/feedback/error-message';
import { Loading } from '../../../shared/feedback/loading';
import { PageHeading } from '../../../shared/navigation/page-heading';
import parts from '../../plan/plan-parts.module.css';
import { ImportSection } from '../../register-import/import-section';
import type { Importer } from '../../register-import/importer';
import { useSrs, useSrsWritten } from '../use-srs';
import { ConfluenceTables } from './confluence-tables';
import { comparedRows, writtenRows } from './import-requirements';
import { RequirementRowDetails } from './requirement-row-details';
import type { SrsView } from '../../../../src/srs/contract';

/** Rows that are compared at once: it is the browser that compares. */
const MOST_COMPARED = 200;

/** Requirements from a workbook or CSV: one a row, each column for a field, looked over before anything is written. */
export function SrsImportPage({ engagementId }: { readonly engagementId: string }) {
  const { t } = useTranslation();
  const srs = useSrs(engagementId);
  return (
    <section className={parts.page}>
      <PageHeading>{t('srs.import.title')}</PageHeading>
      {srs.isPending && <Loading lines={4} />}
      {srs.isError && <ErrorMessage failure={srs.error} onRetry={() => void srs.refetch()} />}
      {srs.data !== undefined && <Taking {...{ engagementId }} srs={srs.data} />}
    </section>
  );
}

function Taking({ engagementId, srs }: { readonly engagementId: string; readonly srs: SrsView }) {
  const { t } = useTranslation();
  const onWritten = useSrsWritten(engagementId);
  const known = { requirements: srs.requirements, goals: entriesOf(srs.entries, 'goal') };
  const importer: Importer<RequirementField, ComparedRequirement> = {
    ...{ engagementId, onWritten },
    register: 'srs',
    fields: REQUIREMENT_FIELDS,
    dueFields: DUE_REQUIREMENT_FIELDS,
    words: REQUIREMENT_WORDS,
    computed: COMPUTED_REQUIREMENT_WORDS,
    people: [],
    read: (row, mapping) => readRequirementRow(row, mapping, known),
    idOf: ({ change }) => change.requirementId,
    twice: 'requirementRowTwice',
    mostCompared: MOST_COMPARED,
    mostWritten: MOST_WRITTEN,
    check: async (rows) => comparedRows(rows, await call('srs.get', { engagementId })),
    write: (rows) => writtenRows(engagementId, rows),
    columnName: (field) => t(`srs.field.${field}`),
    titleHead: t('srs.field.title'),
    details: (row) => <RequirementRowDetails row={row} />,
  };
  return (
    <ImportSection
      {...{ importer }}
      title={t('srs.import.file')}
      what={t('srs.import.what')}
      other={(take) => <ConfluenceTables onTaken={take} />}
    />
  );
}
