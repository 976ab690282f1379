import { itemOf } from '../item-of';
import { roundLater } from '../mspdi/time-units';
import type {
  DocumentBaseline,
  DocumentConstraint,
  DocumentItem,
  DocumentLink,
  ItemKind,
} from '../plan-document';
import type { KnownIds } from '../check-document';
import type { ReportBuilder } from '../report-builder';
import { keyOfWord } from '../../../files/known-words';
import { CONSTRAINT_WORDS } from './known-words';
import { readLinksText } from './link-text';
import { rowReader, type RowReader, type TableRow } from './table-row';

/** A row of an item; the kind is absent where the file does not say it. */
export interface ItemRow {
  readonly kind: ItemKind | undefined;
  readonly row: TableRow;
}

/** What all item rows say together. */
interface Surroundings {
  readonly ids: ReadonlySet<string>;
  readonly phaseIdByName: ReadonlyMap<string, string>;
  readonly parents: ReadonlySet<string>;
  readonly report: ReportBuilder;
}

/** The id of a row that has none. */
export function madeId({ row }: TableRow): string {
  return `row-${row}`;
}

/** Items in the order of their rows. A row without an id gets one from its number. */
export function readItemRows(
  rows: readonly ItemRow[],
  report: ReportBuilder,
  knownIds: KnownIds,
): readonly DocumentItem[] {
  const named = rows.map((one) => {
    const read = rowReader(one.row, report);
    return {
      ...one,
      read,
      id: read.text('id') ?? madeId(one.row),
      name: read.text('name') ?? '',
    };
  });
  const ids = new Set(named.map(({ id }) => id));
  const phaseIdByName = new Map(
    named.filter(({ kind }) => kind === 'phase').map(({ name, id }) => [name, id]),
  );
  const idOfParent = (text: string): string =>
    ids.has(text) ? text : (phaseIdByName.get(text) ?? text);
  const parents = new Set(named.map(({ read }) => idOfParent(read.text('parent') ?? '')));
  const around = { ids: new Set([...ids, ...knownIds]), phaseIdByName, parents, report };
  return named.map(({ kind, row, read, id, name }) => {
    const parent = read.text('parent');
    const durationDays = read.days('durationDays');
    return itemOf({
      id,
      parentId: parent === undefined ? undefined : idOfParent(parent),
      name,
      kind: kind ?? guessKind(id, durationDays, around),
      durationDays: durationDays ?? 0,
      start: read.day('start'),
      finish: read.day('finish'),
      actualStart: read.day('actualStart'),
      actualFinish: read.day('actualFinish'),
      links: readLinks(read, around),
      constraint: readConstraint(read, report),
      deadline: read.day('deadline'),
      calendarId: read.text('calendar'),
      owner: read.text('owner'),
      role: read.text('role'),
      percentComplete: read.number('percentComplete') ?? 0,
      baseline: readBaseline(read),
      wave: read.text('wave'),
      notes: read.text('notes'),
      extras: row.extras,
    });
  });
}

function guessKind(
  id: string,
  durationDays: number | undefined,
  { parents }: Surroundings,
): ItemKind {
  if (parents.has(id)) return 'phase';
  return durationDays === 0 ? 'milestone' : 'task';
}

function readLinks(read: RowReader, { ids, report }: Surroundings): readonly DocumentLink[] {
  const text = read.text('predecessors');
  const place = read.place('predecessors');
  return readLinksText(text ?? '', ids).flatMap((one) => {
    if ('unreadable' in one) {
      report.error('badLink', { value: one.unreadable }, place);
      return [];
    }
    const { link, givenLag } = one;
    const lagDays = roundLater(link.lagDays);
    if (lagDays !== link.lagDays) {
      const params = { predecessor: link.predecessorId, from: givenLag, to: lagDays };
      report.changed('lagRounded', params, place);
    }
    return [{ ...link, lagDays }];
  });
}

function readConstraint(read: RowReader, report: ReportBuilder): DocumentConstraint | undefined {
  const text = read.text('constraint');
  const date = read.day('constraintDate');
  if (text === undefined || /^(as soon as possible|asap|越早越好)$/i.test(text)) {
    // A date by itself says nothing of what it limits.
    if (date !== undefined)
      report.leftOut('dateWithoutConstraint', { date }, read.place('constraintDate'));
    return undefined;
  }
  const type = keyOfWord(CONSTRAINT_WORDS, text);
  if (type === undefined) {
    const choices = Object.values(CONSTRAINT_WORDS)
      .map(([word]) => word)
      .join(', ');
    report.error('badChoice', { value: text, choices }, read.place('constraint'));
    return undefined;
  }
  return { type, ...(date === undefined ? {} : { date }) };
}

function readBaseline(read: RowReader): DocumentBaseline | undefined {
  const start = read.day('baselineStart');
  const finish = read.day('baselineFinish');
  const durationDays = read.days('baselineDays');
  if (start === undefined && finish === undefined && durationDays === undefined) return undefined;
  return {
    ...(start === undefined ? {} : { start }),
    ...(finish === undefined ? {} : { finish }),
    ...(durationDays === undefined ? {} : { durationDays }),
  };
}
