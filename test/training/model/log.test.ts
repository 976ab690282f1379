import fc from 'fast-check';
import type { LogEntry, LogFilter } from '../../../src/training/accompany/contract';
import { MOST_FAQ } from '../../../src/training/chapter/contract';
import {
  countedByDay,
  fitsLog,
  newestFirst,
  withLogEntry,
} from '../../../src/training/model/accompany/log';

const CHANGED = { accountId: 'lead', at: 0 };
const ENTRY: LogEntry = {
  ...{ entryId: 'e1', number: 7, version: 1, day: '2026-06-15', kind: 'question' },
  ...{ askedBy: 'Ms Weber', department: 'Warehouse', chapterId: 'receipt', severity: 'low' },
  ...{ question: 'Where does a wet box go?', answer: 'To the blocked stock', isClosed: false },
  changed: CHANGED,
};

test.each<[LogFilter, boolean]>([
  [{}, true],
  [{ text: 'BOX wet' }, true],
  [{ text: 'ｗｅｂｅｒ' }, true],
  [{ text: '#7' }, true],
  [{ text: 'pallet' }, false],
  [{ number: 7 }, true],
  [{ number: 77 }, false],
  [{ kind: 'incident' }, false],
  [{ severity: 'low', department: 'Warehouse', chapterId: 'receipt' }, true],
  [{ department: '' }, false],
  [{ isClosed: true }, false],
  [{ isClosed: false }, true],
])('what fits %j: %s', (filter, fits) => {
  expect(fitsLog(ENTRY, filter)).toBe(fits);
});

const anEntry = fc
  .record({ offset: fc.integer({ min: 0, max: 100 }), isQuestion: fc.boolean() })
  .map(({ offset, isQuestion }) => ({
    ...ENTRY,
    day: new Date(Date.UTC(2026, 5, 1) + offset * 86_400_000).toISOString().slice(0, 10),
    kind: isQuestion ? ('question' as const) : ('incident' as const),
  }));

test('days follow one another without a gap, sixty at the most, and count what they have', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1, maxLength: 40 }), (entries) => {
      const days = countedByDay(entries);
      const last = [...entries.map(({ day }) => day)].sort().at(-1);
      expect(days.at(-1)?.day).toBe(last);
      expect(days.length).toBeLessThanOrEqual(60);
      for (const { day, questions, incidents } of days) {
        const own = entries.filter((entry) => entry.day === day);
        expect(questions + incidents).toBe(own.length);
        expect(incidents).toBe(own.filter(({ kind }) => kind === 'incident').length);
      }
      const first = Date.parse(days[0]?.day ?? '');
      expect(days.map(({ day }) => (Date.parse(day) - first) / 86_400_000)).toEqual(
        days.map((_, index) => index),
      );
    }),
  );
});

test('the newest comes first', () => {
  const entries = [
    { ...ENTRY, number: 1, day: '2026-06-16' },
    { ...ENTRY, number: 2, day: '2026-06-15' },
    { ...ENTRY, number: 3, day: '2026-06-16' },
  ];
  expect(newestFirst(entries).map(({ number }) => number)).toEqual([3, 1, 2]);
});

const A_FAQ = { question: 'Why?', answer: 'So' };

test.each([
  ['an answered question is added and says where it comes from', {}, [A_FAQ], 'added'],
  ['what is there already is not added again', {}, [{ ...A_FAQ, fromLog: 7 }], 'known'],
  [
    'what is there, is there, whatever became of the answer',
    { answer: '' },
    [{ ...A_FAQ, fromLog: 7 }],
    'known',
  ],
  ['one without an answer is not added', { answer: ' ' }, [], 'unanswered'],
  ['an incident is not added', { kind: 'incident' as const }, [], 'unanswered'],
  ['a chapter that is full takes none', {}, Array.from({ length: MOST_FAQ }, () => A_FAQ), 'full'],
])('%s', (_, values, faq, kind) => {
  const added = withLogEntry(faq, { ...ENTRY, ...values });
  expect(added.kind).toBe(kind);
  if (added.kind === 'added') {
    expect(added.faq.at(-1)).toEqual({
      question: ENTRY.question,
      answer: ENTRY.answer,
      fromLog: 7,
    });
  }
});
