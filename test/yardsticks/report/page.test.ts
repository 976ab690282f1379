import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../../local-site/forge/manifest/read-manifest';
import { functionTable, type FunctionName } from '../../../src/function-table';
import { STATES } from '../../e2e/surfaces/states';
import { firstLoadLimitKb } from '../budgets/first-load';
import { shownPages } from '../budgets/shown-pages';
import { MOST_IMPORT_RATIO } from '../budgets/import-time';
import { limitOf, limitText } from '../budgets/limits';
import { REGISTERS } from '../budgets/registers/all-registers';
import { registersNote } from '../budgets/registers/register-rows';
import { SIZED_ITEMS, SIZES_ON_PAGE } from '../budgets/sized-template';
import { CALL_FAULTS, EVENT_FAULTS } from '../faults/faults';
import { scenarios } from '../faults/scenarios';
import { expectedRow, RIGHTS_COLUMNS } from '../rights/expected';
import { cellsIn, sectionOf, tablesOf, type PageTable } from './read-page';
import { cellText } from './render-page';
import { sections } from './sections';

// What is stale is made anew by `npm run yardsticks`, after removing the old report of the yardstick.
const root = process.cwd();
const page = readFileSync(join(root, 'docs/yardsticks.md'), 'utf8');
const names = Object.keys(functionTable) as readonly FunctionName[];
const writing = names.filter((name) => functionTable[name].effect === 'writes');

function tableOf(heading: string, index = 0): PageTable {
  const table = tablesOf(page, heading)[index];
  if (table === undefined) throw new Error(`${heading} has no table ${index}.`);
  return table;
}

function words(given: string): string {
  return given.replaceAll(/\s+/g, ' ');
}

function firstColumn(table: PageTable): readonly string[] {
  return table.rows.map(([first = '']) => first);
}

test.each(sections.map(({ heading, text }) => [heading, text]))(
  '%s says on the page what it measures and how a row is added',
  (heading, text) => {
    expect(words(sectionOf(page, heading))).toContain(words(text));
  },
);

test('the page has no other sections', () => {
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(sections.map(({ heading }) => heading));
});

test('every yardstick that there is has its section and its tables', () => {
  const own = readdirSync(join(root, 'test/yardsticks')).map((name) => `test/yardsticks/${name}`);
  const known = sections.map(({ folder }) => folder);
  expect(own.filter((folder) => !known.includes(folder) && !folder.endsWith('/report'))).toEqual(
    [],
  );
  const present = sections.filter(({ folder }) => existsSync(join(root, folder)));
  for (const { heading, reports } of present) {
    expect([heading, tablesOf(page, heading).length]).toEqual([heading, reports.length]);
  }
});

test('the table of rights is the one that is tested', () => {
  const table = tableOf('Rights');
  expect(table.columns).toEqual(RIGHTS_COLUMNS);
  expect(table.rows.map((row) => row.slice(0, -1))).toEqual(names.map(expectedRow));
});

test('the faults are those of the scenarios', () => {
  const tables = tablesOf(page, 'Faults');
  const kinds = [...CALL_FAULTS, ...Object.keys(EVENT_FAULTS)];
  for (const { columns } of tables) {
    expect(columns).toEqual(['scenario', 'calls', ...kinds, 'failures']);
  }
  expect(tables.flatMap(firstColumn)).toEqual(scenarios.map(({ name }) => name));
});

test('everything that writes was done by several people at once', () => {
  expect(firstColumn(tableOf('Concurrency'))).toEqual(writing);
});

test('every function was fuzzed', () => {
  expect(firstColumn(tableOf('Fuzz'))).toEqual(names);
});

test('every function stands with its limit at every size', () => {
  const expected = names.flatMap((name) =>
    SIZES_ON_PAGE.map((size) => [name, String(SIZED_ITEMS[size]), limitText(limitOf(name))]),
  );
  const found = cellsIn(tableOf('Budgets'), ['job', 'N', 'limit']).filter(([job = '']) =>
    names.some((name) => name === job),
  );
  expect(found).toEqual(expected);
});

test('every act on every register stands with its limit at every size, and where registers end', () => {
  const expected = REGISTERS.flatMap(({ name, acts, sizes }) =>
    Object.entries(acts).flatMap(([act, { name: called, limitAt }]) =>
      sizes.map((size) =>
        [name, called, act, String(size), limitText(limitAt(size))].map(cellText),
      ),
    ),
  );
  const columns = ['register', 'function', 'job', 'N', 'limit'];
  expect(cellsIn(tableOf('Budgets', 1), columns)).toEqual(expected);
  expect(words(sectionOf(page, 'Budgets'))).toContain(words(registersNote()));
});

test('every state of every surface was looked at', () => {
  const expected = STATES.map(({ surface, name, route }) => [surface, name, route].map(cellText));
  expect(cellsIn(tableOf('Surfaces'), ['surface', 'state', 'route'])).toEqual(expected);
});

test('every surface stands with its limit', async () => {
  const surfaces = shownPages(await readManifest(join(root, 'manifest.yml')));
  const expected = surfaces.map(({ type, key }) => [
    cellText(`${type} ${key}`),
    String(firstLoadLimitKb(type)),
  ]);
  expect(cellsIn(tableOf('Budgets', 2), ['surface', 'limit KB'])).toEqual(expected);
  expect(cellsIn(tableOf('Budgets', 3), ['limit'])).toEqual([[String(MOST_IMPORT_RATIO)], ['–']]);
});
