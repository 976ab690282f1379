import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { tableFile, type Table } from '../../../src/files/contract';
import { guessColumns, openTable, unreadHeads } from '../../../src/files/reading/contract';
import {
  COMPUTED_WORDS,
  FIELD_WORDS,
  RISK_FIELDS,
  type RiskField,
} from '../../../src/risk/exchange/reading/contract';
import { readRiskRow, type RiskWordbook } from '../../../src/risk/exchange/reading/read-risk-row';
import { DEFAULT_SCORING } from '../../../src/risk/model/default-scoring';

const book: RiskWordbook = {
  categories: [...DEFAULT_SCORING.categories, { key: 'law', name: 'Law of Quebec' }],
  phases: [{ phaseId: 'uat', name: 'UAT' }],
  accounts: new Map([['Anna Lindqvist', 'anna']]),
};
const HEADS = {
  cause: 'Root cause',
  event: 'Risk',
  effect: 'Consequence',
  category: 'Category',
  inherentProbability: 'Likelihood',
  inherentSchedule: 'Impact',
} as const;
const GOOD = {
  cause: 'No owner',
  event: 'Cleansing is late',
  effect: 'SIT is repeated',
  category: 'Data',
  inherentProbability: '4',
  inherentSchedule: '3',
};

/** A row of a file with these columns. */
function rowOf(values: Partial<Record<RiskField, string>>) {
  const fields = RISK_FIELDS.filter((field) => values[field] !== undefined);
  const mapping = Object.fromEntries(fields.map((field, column) => [field, column]));
  return readRiskRow({ row: 7, cells: fields.map((field) => values[field]) }, mapping, book);
}

const words = z.object({
  risk: z.object({ exchange: z.object({ column: z.record(z.string(), z.string()) }) }),
});
const columnWords = (locale: string) =>
  words.parse(JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8'))).risk.exchange.column;

test.each(['en-US', 'zh-CN'])(
  "every head of the app's own file in %s finds its field",
  (locale) => {
    const columns = columnWords(locale);
    const heads = Object.values(columns);
    const mapping = guessColumns(FIELD_WORDS, heads);
    const found = Object.entries(mapping).map(([field, column]) => [field, heads[column]]);
    const known = Object.entries(columns).filter(([key]) => RISK_FIELDS.some((one) => one === key));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(known));
    expect(known.length).toBeGreaterThan(22);
    expect(unreadHeads(heads, mapping, COMPUTED_WORDS)).toEqual([]);
  },
);

test('heads of other programs are guessed, and what no field is read from is named', () => {
  const heads = [...Object.values(HEADS), 'Colour'];
  const mapping = guessColumns(FIELD_WORDS, heads);
  expect(mapping).toEqual(
    Object.fromEntries(Object.keys(HEADS).map((field, column) => [field, column])),
  );
  expect(unreadHeads(heads, mapping, COMPUTED_WORDS)).toEqual(['Colour']);
});

test('a row is read in either language; an empty cell takes away, a missing column says nothing', () => {
  const read = rowOf({
    ...GOOD,
    number: 'r1',
    kind: '机会',
    category: 'law of quebec',
    residualProbability: '',
    residualSchedule: '',
    strategy: '开拓',
    owner: 'Anna Lindqvist',
    phase: 'UAT',
    reviewDate: '2026年5月4日',
    impactDays: '12 d',
    response: '',
    state: '已关闭',
    closingReason: 'Over',
  });
  expect(read).toEqual({
    row: 7,
    title: 'Cleansing is late',
    problems: [],
    compared: {
      row: 7,
      state: 'closed',
      reason: 'Over',
      risk: {
        riskId: 'r1',
        kind: 'opportunity',
        cause: 'No owner',
        event: 'Cleansing is late',
        effect: 'SIT is repeated',
        category: 'law',
        inherent: { probability: 4, schedule: 3 },
        residual: null,
        strategy: 'exploit',
        ownerAccountId: 'anna',
        phaseId: 'uat',
        reviewDate: '2026-05-04',
        impactDays: 12,
        response: null,
      },
    },
  });
});

test.each([
  ['no cause', { cause: '' }, 'cause', 'missingValue'],
  ['no impact', { inherentSchedule: '' }, 'inherentSchedule', 'missingValue'],
  ['a level that there is not', { inherentProbability: '6' }, 'inherentProbability', 'outOfRange'],
  ['half a level', { inherentSchedule: '2.5' }, 'inherentSchedule', 'badNumber'],
  ['words for a level', { inherentSchedule: 'high' }, 'inherentSchedule', 'badNumber'],
  ['an unknown category', { category: 'Weather' }, 'category', 'badChoice'],
  ['an unknown phase', { phase: 'Autumn' }, 'phase', 'badChoice'],
  ['a day of two oceans', { reviewDate: '3/2/2026' }, 'reviewDate', 'badDate'],
  ['a name that is nobody', { owner: 'Nobody' }, 'owner', 'personUnknown'],
  [
    'a residual without an impact',
    { residualProbability: '2' },
    'residualSchedule',
    'missingValue',
  ],
  ['too long a text', { event: 'x'.repeat(501) }, 'event', 'tooLong'],
] as const)('%s is refused by its field', (_, values, field, key) => {
  const read = rowOf({ ...GOOD, ...values });
  expect(read.compared).toBeUndefined();
  expect(read.problems).toMatchObject([{ field, key }]);
});

test('a row without a number is the same risk each time, and another risk with other words', () => {
  const idOf = (values: Partial<typeof GOOD>) =>
    rowOf({ ...GOOD, ...values }).compared?.risk.riskId;
  const id = idOf({});
  expect(id).toMatch(/^file-[0-9a-f]{24}$/);
  expect(idOf({ event: ' cleansing  is LATE ', inherentProbability: '2' })).toBe(id);
  expect(idOf({ event: 'Interfaces are late' })).not.toBe(id);
  expect(rowOf({ ...GOOD, number: 'R 1/2' }).compared?.risk.riskId).toMatch(/^file-/);
});

test('a workbook and a CSV file are opened; what is no table is refused with the reason', () => {
  const table: Table = {
    header: ['Event', 'Next review'],
    types: ['text', 'date'],
    rows: [['=Late', { day: '2026-03-02' }]],
  };
  const bytesOf = (content: Uint8Array | string) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (const format of ['xlsx', 'csv'] as const) {
    const opened = openTable(bytesOf(tableFile(table, format, 'Risks')), format);
    expect(opened).toMatchObject({ table: { heads: ['Event', 'Next review'] }, notes: [] });
  }
  const noise = new Uint8Array([1, 0, 2]);
  expect(openTable(noise, 'xlsx')).toMatchObject({ refused: [{ key: 'notThisFormat' }] });
  expect(openTable(bytesOf('Event\r\n'), 'csv')).toMatchObject({
    refused: [{ key: 'noItems' }],
  });
  const many = `Event\r\n${'Late\r\n'.repeat(2_001)}`;
  expect(openTable(bytesOf(many), 'csv')).toMatchObject({ refused: [{ key: 'tooManyRows' }] });
});

test.each([
  ['Weather', 'Client, Data, Interfaces, Scope, Technical, People, Vendor, Law of Quebec'],
  ['天气', '客户、数据、接口、范围、技术、人员、实施方、Law of Quebec'],
])('what could stand there instead of %s is said in its script', (category, choices) => {
  const { problems } = rowOf({ ...GOOD, category });
  expect(problems).toMatchObject([{ key: 'badChoice', params: { choices } }]);
});
