import { join } from 'node:path';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { COUNTED_COLUMNS, countedCells } from './budget-report';
import {
  applyingRow,
  backgroundRows,
  functionRows,
  jobsOfBackground,
  problemsOf,
  scheduleRows,
  screenRows,
} from './budget-rows';
import { totalOf } from './cost';
import { limitOf, limitOfApplying, limitOfLinking, overLimit } from './limits';
import { measureFunctions, type Measurement } from './measure-functions';
import { proveNaive } from './naive';
import { weighPages } from './page-weights';
import { SIZED_ITEMS } from './sized-template';
import { stagesOf, type StageBuilder } from './stage';
import { untoldOnPage } from './told-on-page';

/** Linked with the one before it, and all but the first. */
const linksOf = (items: number): number => items - 1;

// Names come from the table itself: a function without a limit of its own fails.
const names = Object.keys(functionTable) as readonly FunctionName[];

/** Every function one after the other, each call waiting for those that belong to it: only stops what hangs. */
const LIMIT_MS = 600_000;

const SIZES = ['plain', 'crm'] as const satisfies readonly (keyof typeof SIZED_ITEMS)[];

let sized: StageBuilder;
const measured: Partial<Record<(typeof SIZES)[number], Measurement>> = {};
beforeAll(async () => {
  sized = await stagesOf('test/yardsticks/budgets/sized-app.ts');
});

function measuredWith(size: (typeof SIZES)[number]): Measurement {
  const found = measured[size];
  if (found === undefined)
    throw new Error(`Not all could be done with ${SIZED_ITEMS[size]} items.`);
  return found;
}

describe.each(SIZES.map((size) => [SIZED_ITEMS[size], size] as const))(
  'with a plan of %i items',
  (items, size) => {
    beforeAll(async () => {
      measured[size] = await measureFunctions(sized, size, names);
    }, LIMIT_MS);

    test.each(names)('%s stays within its limit of platform calls', (name) => {
      const cost = measuredWith(size).functions[name];
      if (cost === undefined) throw new Error(`${name} was not measured.`);
      expect(totalOf(cost.calls)).toBeGreaterThan(0);
      expect(overLimit(limitOf(name), cost)).toEqual([]);
    });

    test('the plan is whole, and was made within its budget', () => {
      const { applying, linking, state } = measuredWith(size);
      expect(overLimit(limitOfApplying(items), applying)).toEqual([]);
      expect(overLimit(limitOfLinking(linksOf(items), state.issues), linking)).toEqual([]);
      expect(state).toMatchObject({
        state: 'active',
        issues: items + 10,
        duplicates: [],
        links: linksOf(items),
        itemsWithoutIssue: [],
        phasesWithoutIssue: [],
      });
    });
  },
);

test.each(names)('%s asks as often for a thousand items as for a hundred', (name) => {
  expect(limitOf(name).isFlat).toBe(true);
  const [one, other] = SIZES.map((size) => measuredWith(size).functions[name]);
  expect(other?.calls).toEqual(one?.calls);
  expect(other?.depth).toBe(one?.depth);
});

test('the counts are those that the page of the yardsticks tells', () => {
  const rows = SIZES.map(measuredWith).flatMap((each) => [
    ...functionRows(names, each),
    ...screenRows(each),
    applyingRow(each),
    ...backgroundRows(each),
    ...scheduleRows(each),
  ]);
  expect(problemsOf(rows)).toEqual([]);
  // What nobody waits for may meet an hourly look at the plan, or not.
  const counted = rows.filter(({ isAwaited }) => isAwaited).map(countedCells);
  expect(untoldOnPage(0, COUNTED_COLUMNS, counted)).toEqual([]);
});

test('every consumer and every trigger of the manifest is measured by some job', async () => {
  const { modules } = await readManifest(join(process.cwd(), 'manifest.yml'));
  const keys = [...(modules.consumer ?? []), ...(modules.trigger ?? [])].map(({ key }) => key);
  expect(keys.filter((key) => jobsOfBackground(key).length === 0)).toEqual([]);
});

test('the naive way asks as often as its formula says', async () => {
  const stages = await stagesOf('test/yardsticks/budgets/naive-app.ts');
  const stage = await stages.open(true);
  await expect(proveNaive(stage, 30)).resolves.toBeUndefined();
  await stage.close();
});

test('every surface of the manifest loads no more JavaScript at first than its limit', async () => {
  const weights = await weighPages(process.cwd());
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.filter(({ kb, limitKb }) => kb > limitKb)).toEqual([]);
});
