import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a yardstick measured, as a table. The first column names what was measured. */
export interface Report {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What the numbers rest on: how much was tried, with which seed. */
  readonly note?: string;
}

/** Leaves what a yardstick measured in `artefacts/yardsticks`, from where its page is made. */
export function writeReport(name: string, report: Report): void {
  const folder = join(process.cwd(), 'artefacts/yardsticks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
}
