import fc from 'fast-check';
import { jqlFragmentProblem, jqlInProject } from '../../../src/risk/model/jql-fragment';

test.each([
  'labels = bug',
  'labels in (bug, "a) b") AND (status != Done OR priority = High)',
  'summary ~ "order by \\") x" AND created >= -7d',
  "summary ~ 'it \\' s'",
  'rollout.risk.score >= 12',
  'issue.property[rollout].kind = risk AND cf[10010] = 3',
  'summary ~ "{x} [y]"',
  '((a = 1))',
])('%s stays inside its brackets', (jql) => {
  expect(jqlFragmentProblem(jql)).toBeUndefined();
  expect(jqlInProject('10001', jql)).toBe(`project = 10001 AND (${jql})`);
});

test.each([
  ['a = 1) OR (b = 2', 'jqlUnbalanced'],
  ['a = 1)', 'jqlUnbalanced'],
  ['(a = 1', 'jqlUnbalanced'],
  ['a = "1', 'jqlUnbalanced'],
  ["a = '1", 'jqlUnbalanced'],
  ['a = "1\\" OR x', 'jqlUnbalanced'],
  ['a = "1\\', 'jqlUnbalanced'],
  ['a = "\\\\") OR (project = 2', 'jqlUnbalanced'],
  ['   ', 'jqlUnbalanced'],
  ['a = 1 ORDER BY b', 'jqlOrderBy'],
  ['a = 1 order\n  by b', 'jqlOrderBy'],
  ['a = \\) OR (b', 'jqlCharacter'],
  ['a = {b}', 'jqlCharacter'],
  ['a = b;', 'jqlCharacter'],
  ['a = "b\u0000"', 'jqlCharacter'],
  ['a[1] = 2', 'jqlCharacter'],
])('%j is refused', (jql, problem) => {
  expect(jqlFragmentProblem(jql)).toBe(problem);
  expect(() => jqlInProject('10001', jql)).toThrow(RangeError);
});

test('a project is a number and nothing else', () => {
  expect(() => jqlInProject('1 OR project = 2', 'a = 1')).toThrow(RangeError);
});

/** Reads as Jira does: where the bracket ends that was opened first. */
function endOfFirstBracket(jql: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < jql.length; at += 1) {
    const character = jql.charAt(at);
    if (character === '\\') at += 1;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

test('whatever is accepted, the first bracket ends with the last character', () => {
  const pieces = fc.constantFrom(
    '(',
    ')',
    '"',
    "'",
    '\\',
    ' ',
    'a',
    '=',
    ' order by ',
    ',',
    '[',
    ']',
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''));
  let accepted = 0;
  fc.assert(
    fc.property(texts, (jql) => {
      if (jqlFragmentProblem(jql) !== undefined) return;
      accepted += 1;
      const wrapped = jqlInProject('1', jql);
      expect(endOfFirstBracket(wrapped)).toBe(wrapped.length - 1);
    }),
    { numRuns: 3_000 },
  );
  expect(accepted).toBeGreaterThan(50);
});
