import type { CellValue, Table, TableFormat } from '../../../../src/files/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { tableBlob } from '../../../shared/files/table-blob';

type Text = (key: string) => string;

interface SrsColumn {
  readonly key: string;
  readonly width: number;
  readonly valueOf: (requirement: RequirementFacts, text: Text) => CellValue;
}

const chosen = (
  field: 'type' | 'priority' | 'scope' | 'fit' | 'verification' | 'chapter' | 'state',
) => ({
  key: field,
  width: 16,
  valueOf: (requirement: RequirementFacts, text: Text) =>
    text(`srs.value.${field}.${requirement[field]}`),
});
const written = (
  field:
    'title' | 'statement' | 'gapValue' | 'rationale' | 'module' | 'processRef' | 'openQuestion',
  width: number,
) => ({ key: field, width, valueOf: (requirement: RequirementFacts) => requirement[field] });

/** Columns of the specification as a file; heads are texts under `srs.field.`. */
const COLUMNS: readonly SrsColumn[] = [
  { key: 'requirement', width: 10, valueOf: ({ number }) => requirementName(number) },
  chosen('chapter'),
  written('title', 32),
  written('statement', 60),
  {
    key: 'acceptanceCriteria',
    width: 60,
    valueOf: ({ acceptanceCriteria }) => acceptanceCriteria.map(({ text }) => text).join('\n'),
  },
  chosen('type'),
  chosen('priority'),
  chosen('scope'),
  chosen('fit'),
  written('gapValue', 32),
  chosen('verification'),
  chosen('state'),
  written('module', 16),
  { key: 'source', width: 24, valueOf: ({ source }) => source?.who },
  written('rationale', 40),
  written('processRef', 16),
  written('openQuestion', 32),
];

/** The specification as a table, its heads and words in the reader's language. */
export function srsTable(requirements: readonly RequirementFacts[], text: Text): Table {
  return {
    header: COLUMNS.map(({ key }) => text(`srs.field.${key}`)),
    types: COLUMNS.map(() => 'text'),
    widths: COLUMNS.map(({ width }) => width),
    rows: requirements.map((one) => COLUMNS.map(({ valueOf }) => valueOf(one, text))),
  };
}

/** The specification as a file of a format. */
export function srsFile(
  requirements: readonly RequirementFacts[],
  text: Text,
  format: TableFormat,
): Blob {
  return tableBlob(srsTable(requirements, text), format, text('srs.register'));
}
