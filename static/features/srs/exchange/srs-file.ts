import type { CellValue, Table, TableFormat } from '../../../../src/files/contract';
import { entriesOf, goalName, type SrsEntry } from '../../../../src/srs/entries/contract';
import { listedText } from '../../../../src/srs/exchange/contract';
import { requirementName, type RequirementFacts } from '../../../../src/srs/requirement/contract';
import { tableBlob } from '../../../shared/files/table-blob';

type Text = (key: string) => string;
type Goals = readonly Extract<SrsEntry, { kind: 'goal' }>[];

interface SrsColumn {
  readonly key: string;
  readonly width: number;
  readonly valueOf: (requirement: RequirementFacts, text: Text, goals: Goals) => CellValue;
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
    | 'title'
    | 'statement'
    | 'gapValue'
    | 'rationale'
    | 'module'
    | 'processRef'
    | 'openQuestion',
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
    valueOf: ({ acceptanceCriteria }) => listedText(acceptanceCriteria.map(({ text }) => text)),
  },
  chosen('type'),
  chosen('priority'),
  chosen('scope'),
  chosen('fit'),
  written('gapValue', 32),
  chosen('verification'),
  chosen('state'),
  written('module', 16),
  { key: 'who', width: 24, valueOf: ({ source }) => source?.who },
  {
    key: 'how',
    width: 16,
    valueOf: ({ source }, text) => source && text(`srs.value.how.${source.how}`),
  },
  written('rationale', 40),
  { key: 'storyRole', width: 20, valueOf: ({ userStory }) => userStory?.role },
  { key: 'storyWant', width: 32, valueOf: ({ userStory }) => userStory?.want },
  { key: 'storySo', width: 32, valueOf: ({ userStory }) => userStory?.so },
  written('processRef', 16),
  {
    key: 'goalIds',
    width: 16,
    valueOf: ({ goalIds }, _, goals) =>
      goals
        .filter(({ entryId }) => goalIds.includes(entryId))
        .map(({ number }) => goalName(number))
        .join(', '),
  },
  written('openQuestion', 32),
];

/** The specification as a table, its heads and words in the reader's language. */
export function srsTable(
  requirements: readonly RequirementFacts[],
  entries: readonly SrsEntry[],
  text: Text,
): Table {
  const goals = entriesOf(entries, 'goal');
  return {
    header: COLUMNS.map(({ key }) => text(`srs.field.${key}`)),
    types: COLUMNS.map(() => 'text'),
    widths: COLUMNS.map(({ width }) => width),
    rows: requirements.map((one) => COLUMNS.map(({ valueOf }) => valueOf(one, text, goals))),
  };
}

/** The specification as a file of a format. */
export function srsFile(
  requirements: readonly RequirementFacts[],
  entries: readonly SrsEntry[],
  text: Text,
  format: TableFormat,
): Blob {
  return tableBlob(srsTable(requirements, entries, text), format, text('srs.register'));
}
