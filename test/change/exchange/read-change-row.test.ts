import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  CHANGE_FIELD_WORDS,
  CHANGE_FIELDS,
  COMPUTED_CHANGE_WORDS,
  readChangeRow,
  type ChangeField,
} from '../../../src/change/exchange/reading/contract';
import { guessColumns, unreadHeads } from '../../../src/files/reading/contract';

const accounts = new Map([['Anna Lindqvist', 'anna']]);
const GOOD = { title: 'Approve on phones', what: 'Managers approve on their phones' };

/** A row of a file with these columns. */
function rowOf(values: Partial<Record<ChangeField, string | number>>) {
  const fields = CHANGE_FIELDS.filter((field) => values[field] !== undefined);
  const mapping = Object.fromEntries(fields.map((field, column) => [field, column]));
  return readChangeRow({ row: 7, cells: fields.map((field) => values[field]) }, mapping, accounts);
}

const words = z.object({
  change: z.object({ exchange: z.object({ column: z.record(z.string(), z.string()) }) }),
});

test.each(['en-US', 'zh-CN'])("every head of the app's own file in %s is known", (locale) => {
  const text = readFileSync(`locales/${locale}.json`, 'utf8');
  const columns = words.parse(JSON.parse(text)).change.exchange.column;
  const heads = Object.values(columns);
  const mapping = guessColumns(CHANGE_FIELD_WORDS, heads);
  const found = Object.entries(mapping).map(([field, column]) => [field, heads[column]]);
  const known = Object.entries(columns).filter(([key]) => CHANGE_FIELDS.some((one) => one === key));
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
  expect(known).toHaveLength(CHANGE_FIELDS.length);
  expect(unreadHeads(heads, mapping, COMPUTED_CHANGE_WORDS)).toEqual([]);
});

test('a row says what stands in it, and nothing of columns that are not there', () => {
  expect(rowOf(GOOD).compared).toEqual({
    row: 7,
    changeId: expect.stringMatching(/^file-/),
    ...GOOD,
  });
  const whole = rowOf({
    ...GOOD,
    id: 'c1',
    number: 'CR-3',
    type: '范围变更',
    neededBy: '2026/5/4',
    owner: 'Anna Lindqvist',
    daysConsultant: '2,5',
    daysKeyUser: '',
    extraCost: 99.95,
    why: '',
  });
  expect(whole.compared).toMatchObject({
    changeId: 'c1',
    type: 'scopeChange',
    neededBy: '2026-05-04',
    ownerAccountId: 'anna',
    effort: [
      { role: 'consultant', days: 2.5 },
      { role: 'keyUser', days: 0 },
    ],
    extraCost: 99.95,
    why: '',
  });
});

test('the same row is the same request, by its number or by its words', () => {
  const idOf = (values: Parameters<typeof rowOf>[0]) => rowOf(values).compared?.changeId;
  expect(idOf({ ...GOOD, number: 'CR 3' })).toBe(idOf({ ...GOOD, number: 'CR 3', title: 'New' }));
  expect(idOf(GOOD)).toBe(idOf({ ...GOOD, title: ' approve ON phones ' }));
  expect(idOf(GOOD)).not.toBe(idOf({ ...GOOD, title: 'Another' }));
});

test.each<readonly [string, Parameters<typeof rowOf>[0], ChangeField, string]>([
  ['no title', { what: 'Something' }, 'title', 'missingValue'],
  ['no content', { title: 'Something' }, 'what', 'missingValue'],
  ['a type that there is not', { ...GOOD, type: 'Whim' }, 'type', 'badChoice'],
  ['a day of another ocean', { ...GOOD, neededBy: '3/2/2026' }, 'neededBy', 'badDate'],
  ['a name that is nobody', { ...GOOD, owner: 'Nobody' }, 'owner', 'personUnknown'],
  ['a third of a day', { ...GOOD, daysLead: '0.3' }, 'daysLead', 'badNumber'],
  ['too many days', { ...GOOD, daysLead: '1000' }, 'daysLead', 'outOfRange'],
  ['a cost in words', { ...GOOD, extraCost: 'much' }, 'extraCost', 'badNumber'],
  ['a title that is too long', { ...GOOD, title: 'x'.repeat(256) }, 'title', 'tooLong'],
  ['words that are too long', { ...GOOD, why: 'x'.repeat(2_001) }, 'why', 'tooLong'],
])('%s is refused at its field', (_, values, field, key) => {
  const { problems, compared } = rowOf(values);
  expect(compared).toBeUndefined();
  expect(problems.map((one) => [one.field, one.key])).toEqual([[field, key]]);
});
