import { readFileSync } from 'node:fs';

/** A word that is not used, the one that is, and where that holds. */
export interface RefusedWord {
  readonly not: string;
  readonly but: string;
  readonly places: readonly string[];
}

/** The table of refused words of `docs/glossary.md`. */
export function refusedWords(): readonly RefusedWord[] {
  const [, table = ''] = readFileSync('docs/glossary.md', 'utf8').split('## Not these words');
  return table
    .split('\n')
    .filter(
      (line) => line.startsWith('| ') && !line.startsWith('| Not ') && !/^\|[ -]+\|/.test(line),
    )
    .map((line) => {
      const [not = '', but = '', where = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      return { not, but, places: where.split(', ') };
    });
}
