import fc from 'fast-check';
import { formatDay, parseDay } from '../../../../src/plan/model/calendar-day';
import {
  CONSTRAINT_TYPES,
  LINK_TYPES,
  type CalendarException,
  type DocumentCalendar,
  type DocumentItem,
  type DocumentLink,
  type ItemKind,
  type PlanDocument,
} from '../../../../src/plan/exchange/plan-document';

const FIRST_DAY = parseDay('2025-01-01') ?? 0;

/** Texts that files and spreadsheets are known to damage. */
const AWKWARD = [
  '=1+1',
  '+49 30 1',
  '-5',
  '@sum',
  "'quoted",
  "'=1",
  '"a";b,c\td',
  'two\nlines',
  '<b>&amp;</b>',
  ']]>',
  '数据迁移',
  '🚀 𝄞',
  '2026-03-02',
  '007',
  'TRUE',
  '_x000D_',
  'A FS+2',
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((one) => one.replace(/\p{C}/gu, '').trim())
    .filter((one) => one !== ''),
);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const day = fc.integer({ min: 0, max: 1_500 }).map((offset) => formatDay(FIRST_DAY + offset));
const dayPair = fc
  .tuple(day, day)
  .map(([one, other]): readonly [string, string] => (one <= other ? [one, other] : [other, one]));

/** `undefined` in two of three cases, as most fields of most files. */
function sometimes<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(one, { nil: undefined, freq: 1 });
}

const calendar: fc.Arbitrary<Omit<DocumentCalendar, 'id' | 'name'>> = fc
  .record({
    weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    gaps: fc.array(
      fc.tuple(fc.integer({ min: 2, max: 40 }), fc.nat(10), fc.boolean(), sometimes(text)),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ weekdays, gaps }) => {
    let next = FIRST_DAY;
    const exceptions = gaps.map(([gap, length, isWorking, name]): CalendarException => {
      const from = next + gap;
      next = from + length;
      return {
        ...(name === undefined ? {} : { name }),
        from: formatDay(from),
        to: formatDay(next),
        isWorking,
      };
    });
    return { weekdays, exceptions };
  });

const fields = fc.record({
  name: text,
  kind: fc.constantFrom<ItemKind>('milestone', 'deliverable', 'task'),
  isPhase: fc.boolean(),
  depth: fc.nat(3),
  durationDays: fc.nat(60),
  dates: sometimes(dayPair),
  actualStart: sometimes(day),
  predecessors: fc.array(
    fc.record({
      back: fc.integer({ min: 1, max: 8 }),
      type: fc.constantFrom(...LINK_TYPES),
      lagDays: fc.integer({ min: -20, max: 20 }),
    }),
    { maxLength: 3 },
  ),
  constraint: sometimes(fc.tuple(fc.constantFrom(...CONSTRAINT_TYPES), day)),
  deadline: sometimes(day),
  calendar: sometimes(fc.nat(10)),
  owner: sometimes(text),
  role: sometimes(text),
  percentComplete: fc.nat(100),
  baseline: sometimes(fc.tuple(dayPair, fc.nat(60))),
  wave: sometimes(text),
  notes: sometimes(text),
  extras: fc.dictionary(fc.constantFrom('Cost centre', '成本中心', 'Risk; high'), text, {
    maxKeys: 2,
  }),
});
type Fields = typeof fields extends fc.Arbitrary<infer Value> ? Value : never;

/** Valid documents: an outline in order, links to earlier items only, calendars whose days do not overlap. */
export const arbitraryDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    name: text,
    start: day,
    calendars: fc.array(calendar, { minLength: 1, maxLength: 3 }),
    items: fc.array(fields, { minLength: 1, maxLength: 12 }),
    ids: fc.uniqueArray(id, { minLength: 16, maxLength: 16 }),
  })
  .map(({ name, start, calendars, items, ids }) => {
    const named = calendars.map((one, index) => ({
      id: ids[index] ?? '',
      name: `Calendar ${index + 1}`,
      ...one,
    }));
    return {
      name,
      start,
      calendarId: named[0]?.id ?? '',
      calendars: named,
      items: itemsOf(items, ids.slice(3), named),
    };
  });

function itemsOf(
  all: readonly Fields[],
  ids: readonly string[],
  calendars: readonly DocumentCalendar[],
): readonly DocumentItem[] {
  const phases: string[] = [];
  const leaves: string[] = [];
  return all.map((one, index): DocumentItem => {
    const itemId = ids[index] ?? '';
    phases.length = Math.min(phases.length, one.depth);
    const parentId = phases.at(-1);
    if (one.isPhase) phases.push(itemId);
    const links = one.isPhase ? [] : linksOf(one, leaves);
    if (!one.isPhase) leaves.push(itemId);
    const calendarId = one.calendar === undefined ? undefined : calendars[one.calendar]?.id;
    return {
      id: itemId,
      ...(parentId === undefined ? {} : { parentId }),
      name: one.name,
      kind: one.isPhase ? 'phase' : one.kind,
      durationDays: one.durationDays,
      ...(one.dates === undefined ? {} : { start: one.dates[0], finish: one.dates[1] }),
      ...(one.actualStart === undefined ? {} : { actualStart: one.actualStart }),
      links,
      ...(one.constraint === undefined ? {} : { constraint: constraintOf(one.constraint) }),
      ...(one.deadline === undefined ? {} : { deadline: one.deadline }),
      ...(calendarId === undefined ? {} : { calendarId }),
      ...(one.owner === undefined ? {} : { owner: one.owner }),
      ...(one.role === undefined ? {} : { role: one.role }),
      percentComplete: one.percentComplete,
      ...(one.baseline === undefined ? {} : { baseline: baselineOf(one.baseline) }),
      ...(one.wave === undefined ? {} : { wave: one.wave }),
      ...(one.notes === undefined ? {} : { notes: one.notes }),
      extras: Object.entries(one.extras)
        .map(([name, value]) => ({ name, value }))
        .sort((first, second) => (first.name < second.name ? -1 : 1)),
    };
  });
}

function linksOf({ predecessors }: Fields, earlier: readonly string[]): readonly DocumentLink[] {
  const links = new Map<string, DocumentLink>();
  for (const { back, type, lagDays } of predecessors) {
    const predecessorId = earlier.at(-back);
    if (predecessorId !== undefined) links.set(predecessorId, { predecessorId, type, lagDays });
  }
  return [...links.values()];
}

function constraintOf([type, date]: readonly [
  (typeof CONSTRAINT_TYPES)[number],
  string,
]): NonNullable<DocumentItem['constraint']> {
  return type === 'asLateAsPossible' ? { type } : { type, date };
}

function baselineOf([[start, finish], durationDays]: readonly [
  readonly [string, string],
  number,
]): NonNullable<DocumentItem['baseline']> {
  return { start, finish, durationDays };
}
