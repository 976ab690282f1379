import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { cellsIn, tablesOf } from '../report/read-page';
import {
  applyingRow,
  COUNTED_COLUMNS,
  countedCells,
  functionRows,
  linkingRow,
  problemsOf,
} from './budget-rows';
import { totalOf } from './cost';
import { limitOf, limitOfApplying, limitOfLinking, overLimit } from './limits';
import { measureFunctions, type Measurement } from './measure-functions';
import { proveNaive } from './naive';
import { weighPages } from './page-weights';
import { stagesOf, type StageBuilder } from './stage';

/** Linked with the one before it, and all but the first. */
const linksOf = (items: number): number => items - 1;

// Names come from the table itself: a function without a limit of its own fails.
const names = Object.keys(functionTable) as readonly FunctionName[];

let sized: StageBuilder;
let small: Measurement;
let large: Measurement;
beforeAll(async () => {
  sized = await stagesOf('test/yardsticks/budgets/sized-app.ts');
  small = await measureFunctions(sized, 'plain', names);
  large = await measureFunctions(sized, 'crm', names);
});
afterAll(() => {
  sized.close();
});

describe.each(names)('%s', (name) => {
  test('stays within its limit of platform calls', () => {
    for (const { functions } of [small, large]) {
      const cost = functions[name];
      if (cost === undefined) throw new Error(`${name} was not measured.`);
      expect(totalOf(cost.calls)).toBeGreaterThan(0);
      expect(overLimit(limitOf(name), cost)).toEqual([]);
    }
  });

  test('asks as often for a thousand items as for a hundred', () => {
    expect(limitOf(name).isFlat).toBe(true);
    const [one, other] = [small.functions[name], large.functions[name]];
    expect(other?.calls).toEqual(one?.calls);
    expect(other?.depth).toBe(one?.depth);
  });
});

test.each([
  ['a hundred', () => small],
  ['a thousand', () => large],
])('a plan of %s items is whole, and made within its budget', (_, measured) => {
  const { items, applying, linking, state } = measured();
  expect(overLimit(limitOfApplying(items), applying)).toEqual([]);
  expect(overLimit(limitOfLinking(linksOf(items)), linking)).toEqual([]);
  expect(state).toMatchObject({
    state: 'active',
    issues: items + 10,
    duplicates: [],
    links: linksOf(items),
    itemsWithoutIssue: [],
    phasesWithoutIssue: [],
  });
});

test('the counts are those that the page of the yardsticks tells', () => {
  const rows = [small, large].flatMap((measured) => [
    ...functionRows(names, measured),
    applyingRow(measured),
    linkingRow(measured),
  ]);
  expect(problemsOf(rows)).toEqual([]);
  const page = readFileSync(join(process.cwd(), 'docs/yardsticks.md'), 'utf8');
  const [table] = tablesOf(page, 'Budgets');
  if (table === undefined) throw new Error('The page has no table of budgets.');
  expect(cellsIn(table, COUNTED_COLUMNS)).toEqual(
    expect.arrayContaining(rows.map((row) => countedCells(row).map(String))),
  );
});

test('the naive way asks as often as its formula says', async () => {
  const stages = await stagesOf('test/yardsticks/budgets/naive-app.ts');
  const stage = await stages.open(true);
  await expect(proveNaive(stage, 30)).resolves.toBeUndefined();
  await stage.close();
  stages.close();
});

test('every surface of the manifest loads no more JavaScript at first than its limit', async () => {
  const weights = await weighPages(process.cwd());
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.filter(({ kb, limitKb }) => kb > limitKb)).toEqual([]);
});
