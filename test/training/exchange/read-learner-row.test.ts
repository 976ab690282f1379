import fc from 'fast-check';
import { guessColumns } from '../../../src/files/reading/column-mapping';
import { LEARNER_WORDS } from '../../../src/training/exchange/column-words';
import { changedByRow, traineeOfRow } from '../../../src/training/exchange/compare-learner';
import { readLearnerRow } from '../../../src/training/exchange/read-learner-row';
import { track } from '../../../src/training/register/contract';

const ACCOUNTS = new Map([
  ['Kim Lee', 'kim'],
  ['王芳', 'fang'],
  ['kim@client.example', 'kim'],
]);

const read = (heads: readonly string[], cells: readonly string[]) =>
  readLearnerRow({ row: 2, cells }, guessColumns(LEARNER_WORDS, heads), ACCOUNTS);

test.each([
  [['Name'], ['Kim Lee'], { accountId: 'kim' }],
  [
    ['姓名', '部门', '学习路径', '种子讲师'],
    ['王芳', '仓库', '系统管理员、操作人员', '是'],
    {
      accountId: 'fang',
      department: '仓库',
      tracks: ['operator', 'administrator'],
      isSeedTrainer: true,
    },
  ],
  [
    ['User id', 'User name', 'Department', 'Seed trainer'],
    ['712020:ab-1', 'Somebody', '', 'no'],
    { accountId: '712020:ab-1', department: '', isSeedTrainer: false },
  ],
  [['Person', 'Tracks'], ['Kim Lee', ' '], { accountId: 'kim' }],
  [['E-mail'], ['kim@client.example'], { accountId: 'kim' }],
  // Who hides the address has a name, and the address is nearer to a person than a name.
  [['邮箱', '姓名'], ['fang@client.example', '王芳'], { accountId: 'fang' }],
  [['Email address', 'Name'], ['kim@client.example', '王芳'], { accountId: 'kim' }],
])('a row with heads %j and cells %j is read', (heads, cells, change) => {
  expect(read(heads, cells).compared).toEqual({ row: 2, change });
});

test.each([
  [['Person', 'Department'], ['', 'Buying'], [{ field: 'person', key: 'missingValue' }]],
  [['Person'], ['Kim'], [{ field: 'person', key: 'learnerUnknown', params: { value: 'Kim' } }]],
  [
    ['E-mail'],
    ['hidden@client.example'],
    [{ field: 'email', key: 'learnerAddressUnknown', params: { value: 'hidden@client.example' } }],
  ],
  [['E-mail', 'Department'], ['', 'Buying'], [{ field: 'person', key: 'missingValue' }]],
  [['Person', 'Account ID'], ['Kim Lee', 'not an id'], [{ field: 'accountId' }]],
  [['Person', 'Tracks'], ['Kim Lee', 'Operator, Cook'], [{ field: 'tracks', key: 'badChoice' }]],
  [['Person', 'Seed trainer'], ['Kim Lee', 'hm'], [{ field: 'isSeedTrainer', key: 'badChoice' }]],
  [
    ['Person', 'Department'],
    ['Kim Lee', 'x'.repeat(101)],
    [{ field: 'department', key: 'tooLong', params: { length: 101, max: 100 } }],
  ],
])('a row with heads %j and cells %j is told what is wrong', (heads, cells, problems) => {
  const found = read(heads, cells);
  expect(found.compared).toBeUndefined();
  expect(found.problems).toMatchObject(problems);
});

const fields = {
  department: fc.string({ maxLength: 5 }),
  tracks: fc.shuffledSubarray([...track.options], { minLength: 1 }),
  isSeedTrainer: fc.boolean(),
};
const change = fc.record(
  { accountId: fc.constant('kim'), ...fields },
  { requiredKeys: ['accountId'] },
);

test('whoever is as a row says already is left alone, whatever the order of the tracks', () => {
  fc.assert(
    fc.property(change, fc.record(fields), fc.nat(9), (said, values, version) => {
      const known = { accountId: 'kim', version, ...values };
      const after = { ...known, ...traineeOfRow(said, known) };
      expect(after.version).toBe(version);
      expect(changedByRow(said, after)).toEqual([]);
      expect(traineeOfRow(said, after)).toEqual(traineeOfRow(said, known));
      const changed = changedByRow(said, known).map(({ field }) => field);
      expect(Object.keys(said)).toEqual(expect.arrayContaining(changed));
    }),
  );
});

test('somebody new of whom a file says no more learns as an operator', () => {
  expect(traineeOfRow({ accountId: 'kim' }, undefined)).toEqual({
    ...{ accountId: 'kim', version: 0, department: '', tracks: ['operator'] },
    isSeedTrainer: false,
  });
});
