import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves what a yardstick measured in `artefacts/yardsticks`, from where its page is made. */
export function writeReport(name: string, content: unknown): void {
  const folder = join(process.cwd(), 'artefacts/yardsticks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
}
