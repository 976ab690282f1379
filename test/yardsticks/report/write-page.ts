import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Report } from '../../support/yardsticks/report';
import { renderPage } from './render-page';
import { sections, type Section } from './sections';

const report = z.strictObject({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]))),
  note: z.string().exactOptional(),
});

/** Runs what has left no report, and writes the page. @returns names of yardsticks that still have none */
function writePage(root: string): readonly string[] {
  const fileOf = (name: string): string => join(root, 'artefacts/yardsticks', `${name}.json`);
  const lacks = ({ reports }: Section): boolean =>
    reports.some((name) => !existsSync(fileOf(name)));
  for (const section of sections.filter(lacks)) {
    if (existsSync(join(root, section.folder))) run(root, section);
  }
  const found = new Map<string, Report>();
  for (const name of sections.flatMap(({ reports }) => reports)) {
    if (existsSync(fileOf(name))) {
      found.set(name, report.parse(JSON.parse(readFileSync(fileOf(name), 'utf8'))));
    }
  }
  const path = join(root, 'docs/yardsticks.md');
  writeFileSync(path, renderPage(sections, found));
  spawnSync('npx', ['oxfmt', path], { cwd: root, stdio: 'inherit' });
  return sections.filter(lacks).map(({ heading }) => heading);
}

/** A yardstick that fails has its report nevertheless: the page shows what was measured. */
function run(root: string, { heading, command }: Section): void {
  const [program = '', ...args] = command;
  console.log(`── ${heading}: ${command.join(' ')}`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error(`── ${heading}: ended with ${status}`);
}

for (const heading of writePage(process.cwd())) {
  console.error(`${heading} has left no report.`);
}
