import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { writeReport } from '../../support/yardsticks/report';
import { EXPLAINED_COPIES } from './explained-copies';
import { LONG_FILES } from './long-files';

const MIN_LINES = 10;
const MOST_LINES = 300;
const FOLDERS = ['src', 'static', 'local-site', 'test', 'tools'];
/** What a file imports says what it uses: two lists that are alike are no copy. */
const IMPORTS = `import (type )?([^'();]* from )?'[^']*';`;

const place = z.object({ name: z.string().transform((path) => relative('.', path)) });
const report = z.object({
  duplicates: z.array(z.object({ lines: z.number(), firstFile: place, secondFile: place })),
});

interface Copy {
  readonly pair: string;
  readonly lines: number;
}

const pairOf = (files: readonly string[]) => [...files].sort().join(' = ');

/** What jscpd finds, in a process of its own and without network: of two files each place that they share. */
function findCopies(): Copy[] {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  try {
    const options = ['--min-lines', String(MIN_LINES), '--min-tokens', '50', '--silent'];
    // Without `--absolute` a file is named from the folder that was searched, and two folders may have one of that name.
    const output = ['--absolute', '--reporters', 'json', '--output', folder];
    const ignore = ['--ignore', '**/dist/**,**/node_modules/**,**/*.json'];
    const but = ['--ignore-pattern', IMPORTS];
    execFileSync('node_modules/.bin/jscpd', [...options, ...output, ...ignore, ...but, ...FOLDERS]);
    const text = readFileSync(join(folder, 'jscpd-report.json'), 'utf8');
    return report.parse(JSON.parse(text)).duplicates.map((found) => ({
      pair: pairOf([found.firstFile.name, found.secondFile.name]),
      lines: found.lines,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const explained = new Map(
  EXPLAINED_COPIES.map(({ files, reason }) => [pairOf(files), reason] as const),
);
let copies: Copy[] = [];
beforeAll(() => {
  copies = findCopies();
  writeReport('shape', {
    title: `Copies of ${MIN_LINES} lines or more`,
    columns: ['Files', 'Lines', 'Reason'],
    rows: copies.map(({ pair, lines }) => [pair, lines, explained.get(pair) ?? 'none']),
  });
});

test('every copy of ten lines or more has its reason', () => {
  expect(copies.map(({ pair }) => pair).filter((pair) => !explained.has(pair))).toEqual([]);
});

test('every explained copy is still there', () => {
  const found = new Set(copies.map(({ pair }) => pair));
  expect([...explained.keys()].filter((pair) => !found.has(pair))).toEqual([]);
});

describe('a file has 300 lines at the most', () => {
  const isLong = (path: string) => lineCount(path) > MOST_LINES;
  const allowed = LONG_FILES.flatMap(({ files }) => files);

  test.each(['src', 'static', 'test'])('in %s, unless there is a reason', (folder) => {
    const long = filesOf(folder).filter(isLong);
    expect(long.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  test('and whatever has a reason is that long', () => {
    expect(allowed.filter((path) => !isLong(path))).toEqual([]);
  });
});

/** Source files below a folder; texts that are data have the length that they need. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .map((name) => join(folder, name));
}

function lineCount(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}
