import type { CaseFacts } from '../../../../src/uat/case/contract';
import type { CellValue, Table, TableFormat } from '../../../../src/files/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import type { ReadCases } from './read-cases';

/** What the reader's language makes of the values of a case. */
export interface CaseWords {
  readonly text: (key: string, values?: Readonly<Record<string, number>>) => string;
  readonly module: (key: string) => string;
  /** Undefined for one that is gone. */
  readonly requirement: (id: string) => string | undefined;
}

interface CaseColumn {
  /** Heads are texts under `uat.exchange.column`. */
  readonly key: string;
  /** In characters. */
  readonly width: number;
  readonly valueOf: (testCase: CaseFacts, words: CaseWords) => CellValue;
}

const numbered = (texts: readonly string[]): string =>
  texts
    .map((text, index) => `${String(index + 1)}. ${text.replaceAll('\n', ' ')}`.trimEnd())
    .join('\n');

/** The columns of a register of cases as a file, in their order; an import reads them again. */
export const CASE_COLUMNS: readonly CaseColumn[] = [
  { key: 'id', width: 24, valueOf: ({ caseId }) => caseId },
  { key: 'number', width: 10, valueOf: ({ number }, { text }) => text('uat.number', { number }) },
  { key: 'title', width: 40, valueOf: ({ title }) => title },
  { key: 'module', width: 20, valueOf: ({ module }, words) => words.module(module) },
  {
    key: 'priority',
    width: 12,
    valueOf: ({ priority }, { text }) => text(`uat.priority.${priority}`),
  },
  { key: 'state', width: 12, valueOf: ({ state }, { text }) => text(`uat.state.${state}`) },
  { key: 'role', width: 20, valueOf: ({ role }) => role },
  { key: 'wave', width: 12, valueOf: ({ wave }) => wave },
  { key: 'scenario', width: 40, valueOf: ({ scenario }) => scenario },
  { key: 'preconditions', width: 40, valueOf: ({ preconditions }) => preconditions },
  {
    key: 'testData',
    width: 30,
    valueOf: ({ testData }) => testData.map(({ name, value }) => `${name}: ${value}`).join('\n'),
  },
  { key: 'steps', width: 50, valueOf: ({ steps }) => numbered(steps.map(({ action }) => action)) },
  {
    key: 'expected',
    width: 50,
    // A line for each step, so that they stay beside each other.
    valueOf: ({ steps }) => numbered(steps.map(({ expected }) => expected)),
  },
  {
    key: 'requirements',
    width: 20,
    valueOf: ({ requirementIds }, words) =>
      requirementIds.flatMap((id) => words.requirement(id) ?? []).join(', '),
  },
];

/** A register of cases as a table, its heads and words in the reader's language. */
export function caseTable({ cases }: Pick<ReadCases, 'cases'>, words: CaseWords): Table {
  return {
    header: CASE_COLUMNS.map(({ key }) => words.text(`uat.exchange.column.${key}`)),
    types: CASE_COLUMNS.map(() => 'text'),
    widths: CASE_COLUMNS.map(({ width }) => width),
    rows: cases.map((testCase) => CASE_COLUMNS.map(({ valueOf }) => valueOf(testCase, words))),
  };
}

/** A register of cases as a file of a format. */
export function caseFile(read: ReadCases, words: CaseWords, format: TableFormat): Blob {
  return tableBlob(caseTable(read, words), format, words.text('uat.cases.title'));
}
