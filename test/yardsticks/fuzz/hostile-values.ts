import fc from 'fast-check';

/** A value nested this deep is refused, not walked until the stack ends. */
const DEPTH = 2_000;

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

/** Texts that mean something to whoever does not treat them as text. */
const FRAGMENTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '=HYPERLINK("http://example.invalid","x")',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '" OR project = BRK OR summary ~ "',
  "'; DROP TABLE jira_issue; --",
  '../../../etc/passwd',
  '{{constructor.constructor("return 1")()}}',
  '${7*7}',
  '\u0000\u0001\u001b[31m',
  '\ud800',
  '\u202eabc\u202c',
  '%00',
  '__proto__',
  'constructor',
  '712020:5f0e0000-0000-4000-8000-000000000007',
  'p10000',
  'apply-p10000',
];

/** Anything that a page could send and a schema did not ask for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...FRAGMENTS),
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', [], {}),
  fc.constant('x'.repeat(100_000)),
  fc.constant(Array.from({ length: 5_000 }, () => 'x')),
  fc.constant(nested(DEPTH)),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}')),
  fc.jsonValue({ maxDepth: 4 }),
);
