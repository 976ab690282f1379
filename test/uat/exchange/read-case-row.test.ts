import fc from 'fast-check';
import { guessColumns } from '../../../src/files/reading/column-mapping';
import { CASE_FIELD_WORDS } from '../../../src/uat/exchange/reading/column-words';
import { readCaseRow, stepsIn } from '../../../src/uat/exchange/reading/read-case-row';

const REQUIREMENTS = new Map([
  ['REQ-1', 'first'],
  ['REQ-2', 'second'],
  ['first', 'first'],
]);

const read = (heads: readonly string[], cells: readonly string[]) =>
  readCaseRow({ row: 2, cells }, guessColumns(CASE_FIELD_WORDS, heads), REQUIREMENTS);

test.each([
  [['Title', 'Module'], ['Match', 'Buying'], { title: 'Match', module: 'Buying' }],
  [['用例名称', '所属模块', '优先级'], ['匹配', '采购', '高'], { title: '匹配', priority: 'high' }],
  [['Case', 'Module', 'Priority'], ['Match', 'Buying', 'P0'], { priority: 'critical' }],
  [
    ['Title', 'Module', 'Test data'],
    ['Match', 'Buying', 'Order: 45\n数量：3'],
    {
      testData: [
        { name: 'Order', value: '45' },
        { name: '数量', value: '3' },
      ],
    },
  ],
  [
    ['Title', 'Module', 'Requirements'],
    ['Match', 'Buying', 'REQ-2, req-1；REQ-2 first'],
    { requirementIds: ['second', 'first'] },
  ],
])('a row with heads %j and cells %j is read', (heads, cells, wanted) => {
  expect(read(heads, cells).compared).toMatchObject(wanted);
});

test.each([
  [['Title', 'Module'], ['', 'Buying'], [{ field: 'title', key: 'missingValue' }]],
  [
    ['Title', 'Module', 'Priority'],
    ['A', 'B', 'urgent?'],
    [{ field: 'priority', key: 'badChoice' }],
  ],
  [
    ['Title', 'Module', 'Requirements'],
    ['A', 'B', 'REQ-1 REQ-9'],
    [{ field: 'requirements', key: 'requirementUnknown', params: { value: 'REQ-9' } }],
  ],
  [['Title', 'Module'], ['A', 'B'.repeat(70)], [{ field: 'module', key: 'tooLong' }]],
])('a row with heads %j and cells %j is told what is wrong', (heads, cells, problems) => {
  const found = read(heads, cells);
  expect(found.compared).toBeUndefined();
  expect(found.problems).toMatchObject(problems);
});

test('what a file has no column for is not said', () => {
  expect(Object.keys(read(['Title', 'Module'], ['A', 'B']).compared ?? {}).sort()).toEqual(
    ['caseId', 'module', 'row', 'title'].sort(),
  );
});

test.each([
  [
    '1. Enter it\n2) Post it',
    '1. Entered\n2. Posted',
    [
      ['Enter it', 'Entered'],
      ['Post it', 'Posted'],
    ],
  ],
  [
    '步骤1：录入\n步骤2：过账',
    '过账成功',
    [
      ['录入', ''],
      ['过账', '过账成功'],
    ],
  ],
  [
    'Enter it => Entered\nPost it → Posted',
    '',
    [
      ['Enter it', 'Entered'],
      ['Post it', 'Posted'],
    ],
  ],
  ['', 'Nothing', []],
])('steps %j with results %j', (steps, expected, wanted) => {
  expect(stepsIn(steps, expected).map((step) => [step.action, step.expected])).toEqual(wanted);
});

test('the same row is the same case, and another one another', () => {
  const row = fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(row, row, (one, other) => {
      const [first, again, second] = [one, one, other].map(
        (cells) => read(['Title', 'Module'], cells).compared?.caseId,
      );
      expect(first).toBe(again);
      if (first !== undefined && second !== undefined && first === second) {
        const plain = (cells: readonly string[]) =>
          cells.map((cell) =>
            cell
              .normalize('NFKC')
              .toLowerCase()
              .replace(/[^\p{L}\p{N}%]/gu, ''),
          );
        expect(plain(one)).toEqual(plain(other));
      }
    }),
  );
});
