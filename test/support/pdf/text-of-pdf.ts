import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a reader that nobody here wrote finds as text in a PDF. */
export function textOfPdf(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-pdf-'));
  try {
    const file = join(folder, 'read.pdf');
    writeFileSync(file, pdf);
    const reader = join(__dirname, 'print-text.mjs');
    return execFileSync(process.execPath, [reader, file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
