import type { ExportedChange } from '../../../../src/change/exchange/contract';
import type { EngagementRole } from '../../../../src/engagement/contract';
import type { CellValue, ColumnType, Table, TableFormat } from '../../../../src/files/contract';
import { tableBlob } from '../../../shared/files/table-blob';
import type { ReadChanges } from './read-changes';

/** What the reader's language and Jira make of the values of a request. */
export interface ChangeWords {
  readonly text: (key: string, values?: Readonly<Record<string, number>>) => string;
  readonly person: (accountId: string) => string;
}

interface ChangeColumn {
  /** Heads are texts under `change.exchange.column`. */
  readonly key: string;
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  readonly valueOf: (change: ExportedChange, words: ChangeWords, currency: string) => CellValue;
}

const column =
  (type: ColumnType) =>
  (key: string, width: number, valueOf: ChangeColumn['valueOf']): ChangeColumn => ({
    key,
    type,
    width,
    valueOf,
  });
const [text, number, date] = [column('text'), column('number'), column('date')];

const dayOf = (day: string | undefined): CellValue => (day === undefined ? undefined : { day });

function daysOf(role: EngagementRole): ChangeColumn['valueOf'] {
  return ({ effort }) => {
    const days = effort.reduce((sum, one) => sum + (one.role === role ? one.days : 0), 0);
    return days === 0 ? undefined : days;
  };
}

/** The columns of a register of changes as a file, in their order. */
export const CHANGE_COLUMNS: readonly ChangeColumn[] = [
  text('id', 24, ({ changeId }) => changeId),
  text('number', 10, (change, words) => words.text('change.number', { number: change.number })),
  text('issue', 12, ({ issueKey }) => issueKey),
  text('type', 16, ({ type }, words) => words.text(`change.type.${type}`)),
  text('state', 18, ({ state }, words) => words.text(`change.state.${state}`)),
  text('title', 40, ({ title }) => title),
  text('what', 40, ({ what }) => what),
  text('why', 40, ({ why }) => why),
  text('doNothing', 40, ({ doNothing }) => doNothing),
  date('neededBy', 12, ({ neededBy }) => dayOf(neededBy)),
  text('requester', 20, ({ requesterAccountId }, words) => words.person(requesterAccountId)),
  text('side', 10, ({ side }, words) => words.text(`buffer.sides.${side}`)),
  text('owner', 20, ({ ownerAccountId }, words) => ownerAccountId && words.person(ownerAccountId)),
  number('daysLead', 12, daysOf('lead')),
  number('daysConsultant', 12, daysOf('consultant')),
  number('daysSponsor', 12, daysOf('sponsor')),
  number('daysApprover', 12, daysOf('approver')),
  number('daysKeyUser', 12, daysOf('keyUser')),
  number('days', 12, ({ figures }) => figures.days),
  number('extraCost', 12, ({ extraCost }) => (extraCost === 0 ? undefined : extraCost)),
  number('cost', 14, ({ figures }) => figures.cost),
  text('currency', 8, (_, __, currency) => currency),
  text('waitsFor', 10, ({ waits }, words) => waits && words.text(`buffer.sides.${waits.side}`)),
  date('waitsSince', 12, ({ waits }) => dayOf(waits?.since)),
  number('waitsDays', 12, ({ waits }) => waits?.days),
  text(
    'decision',
    20,
    ({ decision }, words) => decision && words.text(`change.decision.outcome.${decision.outcome}`),
  ),
  date('decidedOn', 12, ({ decision }) => dayOf(decision?.day)),
  text('closingReason', 30, ({ closingReason }) => closingReason),
];

/** A register of changes as a table, its heads and words in the reader's language. */
function changeTable({ changes, currency }: ReadChanges, words: ChangeWords): Table {
  return {
    header: CHANGE_COLUMNS.map(({ key }) => words.text(`change.exchange.column.${key}`)),
    types: CHANGE_COLUMNS.map(({ type }) => type),
    widths: CHANGE_COLUMNS.map(({ width }) => width),
    rows: changes.map((change) =>
      CHANGE_COLUMNS.map(({ valueOf }) => valueOf(change, words, currency)),
    ),
  };
}

/** A register of changes as a file of a format. */
export function changeFile(read: ReadChanges, words: ChangeWords, format: TableFormat): Blob {
  return tableBlob(changeTable(read, words), format, words.text('change.title'));
}
