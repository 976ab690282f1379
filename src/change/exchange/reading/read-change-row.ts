import type { ColumnMapping } from '../../../files/reading/column-mapping';
import { recordIdOf } from '../../../files/reading/record-id';
import { given, parsedRow, rowCells, type ReadRow } from '../../../files/reading/row-cells';
import type { RawRow } from '../../../files/table';
import { comparedChange, type ComparedChange } from '../contract';
import { DUE_CHANGE_FIELDS, TYPE_WORDS, type ChangeField } from './column-words';

const [MOST_DAYS, HALF_DAY] = [999, 0.5];
const MOST_COST = 1_000_000_000;

/** The column of each role's person-days. */
const EFFORT_FIELDS = {
  lead: 'daysLead',
  consultant: 'daysConsultant',
  sponsor: 'daysSponsor',
  approver: 'daysApprover',
  keyUser: 'daysKeyUser',
} as const satisfies Readonly<Record<string, ChangeField>>;
type WorkingRole = keyof typeof EFFORT_FIELDS;
const ROLES = Object.keys(EFFORT_FIELDS) as readonly WorkingRole[];

/** Fields whose texts may be too long, by what the doorway calls them. */
const LONG_FIELDS: Readonly<Record<string, ChangeField>> = {
  title: 'title',
  what: 'what',
  why: 'why',
  doNothing: 'doNothing',
};

/**
 * Reads a row by a mapping.
 * @param accounts By the name that the file has for them; a name that is not one person's is absent.
 */
export function readChangeRow(
  raw: RawRow,
  mapping: ColumnMapping<ChangeField>,
  accounts: ReadonlyMap<string, string>,
): ReadRow<ChangeField, ComparedChange> {
  const { row } = raw;
  const cells = rowCells(raw, mapping);
  const { problems, fault, text, isSaid, maybe } = cells;
  for (const field of DUE_CHANGE_FIELDS)
    if (text(field) === undefined) fault(field, 'missingValue');
  const person = (field: ChangeField) =>
    maybe(field, (value) => accounts.get(value) ?? fault(field, 'personUnknown', { value }));
  const passage = (field: ChangeField) => (isSaid(field) ? (text(field) ?? '') : undefined);
  const type = text('type');
  const told = ROLES.filter((role) => isSaid(EFFORT_FIELDS[role]));
  const effort = told.map((role) => ({
    role,
    days: cells.number(EFFORT_FIELDS[role], 0, MOST_DAYS, HALF_DAY) ?? 0,
  }));
  const title = text('title');
  const wanted = {
    row,
    changeId: recordIdOf(text('id') ?? text('number'), [title, text('what')]),
    title,
    what: text('what'),
    ...given({
      type: type === undefined ? undefined : cells.choice('type', TYPE_WORDS, type),
      why: passage('why'),
      doNothing: passage('doNothing'),
      neededBy: cells.day('neededBy'),
      requesterAccountId: person('requester') ?? undefined,
      ownerAccountId: person('owner'),
      effort: told.length === 0 ? undefined : effort,
      extraCost: isSaid('extraCost') ? (cells.number('extraCost', 0, MOST_COST) ?? 0) : undefined,
    }),
  };
  return parsedRow(
    { row, title: title ?? wanted.changeId, problems, text },
    comparedChange,
    wanted,
    (property) => LONG_FIELDS[property] ?? 'title',
  );
}
