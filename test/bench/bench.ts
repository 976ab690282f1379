import { functionTable, type FunctionName } from '../../src/function-table';
import { writeReport, type Report } from '../support/yardsticks/report';
import { budgetReport } from '../yardsticks/budgets/budget-report';
import {
  applyingRow,
  backgroundRows,
  functionRows,
  problemsOf,
  scheduleRows,
  screenRows,
  type BudgetRow,
} from '../yardsticks/budgets/budget-rows';
import { measureImport, MOST_IMPORT_RATIO } from '../yardsticks/budgets/import-time';
import { measureFunctions } from '../yardsticks/budgets/measure-functions';
import { proveNaive } from '../yardsticks/budgets/naive';
import { weighPages } from '../yardsticks/budgets/page-weights';
import { REGISTERS } from '../yardsticks/budgets/registers/all-registers';
import {
  registerRows,
  registersReport,
  type RegisterRow,
} from '../yardsticks/budgets/registers/register-rows';
import { SIZES_ON_PAGE } from '../yardsticks/budgets/sized-template';
import { stagesOf } from '../yardsticks/budgets/stage';

const BUDGETS = 'test/yardsticks/budgets';
/** The naive way is done in earnest for so many items; beyond them its formula stands. */
const NAIVE_SIZES = [100, 1_000];

/** Measures everything, prints it, leaves it for the page of the yardsticks, and says what is over its limit. */
async function bench(): Promise<readonly string[]> {
  const root = process.cwd();
  const rows = await callRows();
  const registers = await rowsOfRegisters();
  const pages = await pageReport(root);
  const imports = await importReport(root);
  show('budgets', budgetReport(rows));
  show('budgets-registers', registersReport(registers.flat()));
  show('budgets-pages', pages.report);
  show('budgets-import', imports.report);
  return [
    ...problemsOf(rows),
    ...registers.flatMap(problemsOfRegister),
    ...pages.problems,
    ...imports.problems,
  ];
}

/** Each register filled to each of its sizes; one list a register. */
async function rowsOfRegisters(): Promise<readonly (readonly RegisterRow[])[]> {
  const stages = await stagesOf();
  const registers = [];
  for (const register of REGISTERS) {
    const bySize = [];
    for (const size of register.sizes) {
      const { acts } = await register.measureAt(stages, size);
      bySize.push(registerRows(register, size, acts));
    }
    registers.push(inOrderOf(Object.keys(register.acts), bySize.flat()));
  }
  return registers;
}

/** Sizes of one job below each other. */
function inOrderOf<Row extends BudgetRow>(
  jobs: readonly string[],
  rows: readonly Row[],
): readonly Row[] {
  return jobs.flatMap((job) => rows.filter((row) => row.job === job));
}

function problemsOfRegister(rows: readonly RegisterRow[]): readonly string[] {
  return problemsOf(rows).map((problem) => `${rows[0]?.register ?? ''}: ${problem}`);
}

async function callRows(): Promise<readonly BudgetRow[]> {
  const names = Object.keys(functionTable) as readonly FunctionName[];
  const sized = await stagesOf(`${BUDGETS}/sized-app.ts`);
  const shipped = await stagesOf();
  const naive = await stagesOf(`${BUDGETS}/naive-app.ts`);
  // By size: 100, 300 and 1,000 items, and the shortest and the longest template that ship.
  const bySize = [];
  for (const key of SIZES_ON_PAGE) {
    bySize.push(await measureFunctions(sized, key, names));
  }
  const ofTemplates = [];
  for (const key of ['plain', 'erp'] as const) {
    ofTemplates.push(await measureFunctions(shipped, key, names));
  }
  for (const items of NAIVE_SIZES) {
    const stage = await naive.open(true);
    await proveNaive(stage, items);
    await stage.close();
  }
  const ofFunctions = bySize.flatMap((measured) => functionRows(names, measured));
  return [
    ...inOrderOf(names, ofFunctions),
    ...bySize.flatMap(screenRows),
    ...[...ofTemplates, ...bySize].map(applyingRow),
    ...[...ofTemplates, ...bySize].flatMap(backgroundRows),
    ...bySize.flatMap(scheduleRows),
  ];
}

interface Judged {
  readonly report: Report;
  readonly problems: readonly string[];
}

async function pageReport(root: string): Promise<Judged> {
  const weights = await weighPages(root);
  return {
    report: {
      title: 'Budgets: JavaScript at first load',
      columns: ['surface', 'limit KB', 'KB (gzip)'],
      rows: weights.map(({ surface, limitKb, kb }) => [surface, limitKb, kb.toFixed(1)]),
    },
    problems: weights
      .filter(({ kb, limitKb }) => kb > limitKb)
      .map(({ surface, kb }) => `${surface} loads ${kb.toFixed(1)} KB`),
  };
}

async function importReport(root: string): Promise<Judged> {
  const { appMs, calledMs, bareMs, appKb, bareKb } = await measureImport(root);
  const ratio = appMs / bareMs;
  const cells = [appMs.toFixed(0), bareMs.toFixed(0), appKb.toFixed(0), bareKb.toFixed(0)];
  return {
    report: {
      title: 'Budgets: import of the back end',
      columns: ['bundle', 'limit', 'ratio', 'ms', 'ms bare', 'KB', 'KB bare'],
      rows: [
        ['src/index.ts', MOST_IMPORT_RATIO, ratio.toFixed(2), ...cells],
        ['and the first call of a page', '–', (calledMs / bareMs).toFixed(2), calledMs.toFixed(0)],
      ].map((row) => [...row, ...Array<string>(7 - row.length).fill('–')]),
      note: 'Medians of processes of their own; bare is a bundle of the same packages of Forge, without any app. KB is what the import reads.',
    },
    problems:
      ratio > MOST_IMPORT_RATIO ? [`the back end's import ratio is ${ratio.toFixed(2)}`] : [],
  };
}

function show(name: string, report: Report): void {
  writeReport(name, report);
  console.log(`\n${report.title}`);
  console.table(
    report.rows.map((row) =>
      Object.fromEntries(report.columns.map((column, index) => [column, row[index] ?? ''])),
    ),
  );
  if (report.note !== undefined) console.log(report.note);
}

void bench().then((problems) => {
  for (const problem of problems) console.error(`OVER: ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
});
