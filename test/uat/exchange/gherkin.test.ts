import { gherkinTable } from '../../../src/uat/exchange/gherkin/gherkin-table';
import { CASE_FIELD_WORDS } from '../../../src/uat/exchange/reading/column-words';
import { readCaseRow } from '../../../src/uat/exchange/reading/read-case-row';
import { guessColumns } from '../../../src/files/reading/column-mapping';

const REQUIREMENTS = new Map([['REQ-7', 'returns']]);

/** The cases that a file of Gherkin stands for. */
function casesIn(text: string) {
  const table = gherkinTable(text);
  const mapping = guessColumns(CASE_FIELD_WORDS, table?.heads ?? []);
  return table?.rows.map((row) => readCaseRow(row, mapping, REQUIREMENTS).compared);
}

const ENGLISH = `
# A comment
@purchasing
Feature: Invoices
  The clerk matches what the supplier sends.

  Background:
    Given an order of 100 pieces
    And 60 of them are received

  @critical
  Scenario: A part is invoiced
    When the clerk enters an invoice for 60 pieces
    Then it is matched
    But nothing is paid yet
    When he enters one for 50 pieces
      | piece | price |
      | bolt  | 1.20  |
    Then it is blocked

  Scenario Outline: <days> days late
    Given the invoice is <days> days late
    When the clerk opens it
    Then the reminder is <level>
    Examples:
      | days | level |
      | 10   | mild  |
      | 40   | firm  |
`;

test('a scenario becomes a case: given before, done step by step, and what should be', () => {
  expect(casesIn(ENGLISH)?.[0]).toMatchObject({
    title: 'A part is invoiced',
    module: 'Invoices',
    priority: 'critical',
    preconditions: 'an order of 100 pieces\n60 of them are received',
    steps: [
      {
        action: 'the clerk enters an invoice for 60 pieces',
        expected: 'it is matched; nothing is paid yet',
      },
      {
        action: 'he enters one for 50 pieces piece | price bolt | 1.20',
        expected: 'it is blocked',
      },
    ],
  });
});

test('an outline becomes a case for each example, with its values in their places', () => {
  expect(casesIn(ENGLISH)?.slice(1)).toMatchObject([
    { title: '10 days late', steps: [{ expected: 'the reminder is mild' }] },
    { title: '40 days late', steps: [{ expected: 'the reminder is firm' }] },
  ]);
});

test('Chinese keywords are read, whether or not a space follows them', () => {
  const text = `# language: zh-CN
功能：发票
  背景：
    假如订单为 100 件
  场景: 部分开票
    当 录入 60 件的发票
    那么三单匹配成功
    而且尚未付款
  场景大纲: 逾期
    当逾期<天数>天
    那么提醒级别为<级别>
    例子:
      | 天数 | 级别 |
      | 10 | 一般 |
`;
  expect(casesIn(text)).toMatchObject([
    {
      title: '部分开票',
      module: '发票',
      preconditions: '订单为 100 件',
      steps: [{ action: '录入 60 件的发票', expected: '三单匹配成功; 尚未付款' }],
    },
    { title: '逾期 (10, 一般)', steps: [{ action: '逾期10天', expected: '提醒级别为一般' }] },
  ]);
});

test.each([
  ['', undefined],
  ['Just some words', undefined],
  ['Feature: Empty', undefined],
])('a file without a scenario is none: %j', (text, found) => {
  expect(gherkinTable(text)).toBe(found);
});

test('words that begin like a keyword are no keyword', () => {
  expect(
    casesIn('Feature: F\nScenario: S\nAndrew waits\nWhen he comes\nThen it rains'),
  ).toMatchObject([
    { scenario: 'Andrew waits', steps: [{ action: 'he comes', expected: 'it rains' }] },
  ]);
});

test('a text in quotes belongs to its step, whatever stands in it', () => {
  const text = 'Feature: F\nScenario: S\nWhen he writes\n"""\nScenario: no\n"""\nThen it is sent';
  expect(casesIn(text)).toMatchObject([
    { title: 'S', steps: [{ action: 'he writes Scenario: no', expected: 'it is sent' }] },
  ]);
});

test('a tag names a requirement; a file without any says nothing of requirements', () => {
  const text = (tag: string) =>
    `Feature: Stock\n@high ${tag}\nScenario: A\nWhen it is posted\nScenario: B\nWhen it is not\n`;
  expect(casesIn(text('@REQ-7'))?.map((one) => one?.requirementIds)).toEqual([['returns'], []]);
  expect(casesIn(text('@slow'))?.map((one) => one?.requirementIds)).toEqual([undefined, undefined]);
});
