import english from '../../locales/en-US.json';
import { tracedRequirements, traceHoles } from '../../src/uat/model/trace-holes';
import { withRequirements } from '../../src/uat/model/tested-requirements';
import { traceTable } from '../../static/features/uat/trace/trace-file';
import { aResult, aRow } from '../uat/model/a-row';

const requirement = (number: number, at = 5) => ({
  requirementId: `b7-${String(number)}`,
  number,
  title: `Requirement ${String(number)}`,
  scope: 'in' as const,
  state: 'agreed' as const,
  changed: { accountId: 'anna', at },
});
const bug = { issueId: '1', key: 'NWE-1', severity: 'S2' as const };

/** Texts of the file as far as this table asks for them. */
function text(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const found = key
    .split('.')
    .reduce<unknown>((value, step) => new Map(Object.entries(value ?? {})).get(step), english);
  return Object.entries(values).reduce(
    (words, [name, value]) => words.replace(`{{${name}}}`, String(value)),
    typeof found === 'string' ? found : key,
  );
}

test('the matrix as a file: by numbers, with what is missing on its line', () => {
  const requirements = [requirement(1), requirement(2, 99), requirement(3)];
  const known = new Map(requirements.map((each) => [each.requirementId, each]));
  const rows = withRequirements(
    [
      aResult(1, 'fail', { requirementIds: ['b7-1'], bugs: [bug] }),
      aResult(2, 'pass', { requirementIds: ['b7-1', 'b7-2'] }),
      aRow(3),
      aResult(4, 'fail', { requirementIds: ['gone'] }),
    ],
    known,
  );
  const traced = tracedRequirements(requirements, rows);
  const table = traceTable(
    {
      modules: [{ key: 'sales', name: 'Sales' }],
      requirements: traced,
      cases: rows,
      holes: traceHoles(traced, rows),
    },
    { text, moment: (at) => `at ${String(at)}` },
  );
  const lines = table.rows.map((cells) => [0, 2, 5, 7, 8, 10].map((column) => cells[column]));
  expect(lines).toEqual([
    ['REQ-1', 'UAT-1', 'Failed', 'at 10', 'NWE-1 S2', ''],
    ['REQ-1', 'UAT-2', 'Passed, retest due', 'at 10', '', 'Tested before its last change'],
    ['REQ-2', 'UAT-2', 'Passed, retest due', 'at 10', '', 'Tested before its last change'],
    ['REQ-3', '', '', '', '', 'No case'],
    ['', 'UAT-3', 'Not run', '', '', 'No requirement'],
    ['', 'UAT-4', 'Failed', 'at 10', '', 'No requirement; Failed, no open bug'],
  ]);
  for (const cells of table.rows) expect(cells).toHaveLength(table.header.length);
  expect(JSON.stringify(table.rows)).not.toContain('b7-');
});
