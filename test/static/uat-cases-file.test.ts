import fc from 'fast-check';
import english from '../../locales/en-US.json';
import chinese from '../../locales/zh-CN.json';
import { guessColumns } from '../../src/files/reading/contract';
import type { CaseFacts } from '../../src/uat/case/contract';
import { CASE_FIELD_WORDS, readCaseRow } from '../../src/uat/exchange/reading/contract';
import { caseTable } from '../../static/features/uat/exchange/case-columns';

const IDS = ['b7-one', 'b7-two', 'b7-three'];
const NAMED = new Map(IDS.map((id, index) => [`REQ-${String(index + 1)}`, id]));
const word = fc.stringMatching(/^[A-Za-z采购退货][A-Za-z0-9 采购退货]{0,20}[A-Za-z采购退货]$/);
const testCase: fc.Arbitrary<CaseFacts> = fc.record({
  engagementId: fc.constant('p1'),
  caseId: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  version: fc.constant(1),
  number: fc.integer({ min: 1, max: 99 }),
  contentVersion: fc.constant(1),
  state: fc.constantFrom('draft', 'ready', 'retired'),
  title: word,
  scenario: fc.oneof(fc.constant(''), word),
  role: fc.oneof(fc.constant(''), word),
  module: fc.constant('m1'),
  priority: fc.constantFrom('critical', 'high', 'medium', 'low'),
  wave: fc.option(word, { nil: undefined }),
  preconditions: fc.oneof(fc.constant(''), word),
  testData: fc.array(fc.record({ name: word, value: word }), { maxLength: 3 }),
  steps: fc
    .array(fc.record({ action: word, expected: fc.oneof(fc.constant(''), word) }), {
      minLength: 2,
      maxLength: 5,
    })
    .map((steps) => steps.map((step, index) => ({ ...step, stepId: `s${String(index + 1)}` }))),
  requirementIds: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 3 }),
  source: fc.constant('written'),
  changed: fc.constant({ accountId: 'anna', at: 1 }),
});

function textIn(texts: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((value, step) => new Map(Object.entries(value ?? {})).get(step), texts);
  return typeof found === 'string' ? found : key;
}

test.each([
  ['English', english],
  ['Chinese', chinese],
])('a case that was saved as a file in %s is read from it as it was', (_, texts) => {
  fc.assert(
    fc.property(testCase, (facts) => {
      const words = {
        text: (key: string) => textIn(texts, key),
        module: () => 'Buying',
        requirement: (id: string) => `REQ-${String(IDS.indexOf(id) + 1)}`,
      };
      const table = caseTable({ cases: [facts] }, words);
      // People know a requirement by its number; its id says nothing to them.
      for (const id of IDS) expect(JSON.stringify(table.rows)).not.toContain(id);
      const mapping = guessColumns(CASE_FIELD_WORDS, table.header);
      const { compared } = readCaseRow({ row: 2, cells: table.rows[0] ?? [] }, mapping, NAMED);
      const { caseId, state, title, scenario, role, priority, wave } = facts;
      const { preconditions, testData, steps, requirementIds } = facts;
      expect(compared).toEqual({
        row: 2,
        ...{ caseId, state, title, scenario, role, priority, module: 'Buying' },
        wave: wave ?? null,
        ...{ preconditions, testData, steps, requirementIds },
      });
    }),
  );
});
