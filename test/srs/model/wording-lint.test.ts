import fc from 'fast-check';
import { VAGUE_CHINESE, VAGUE_ENGLISH } from '../../../src/srs/model/vague-words';
import { hasNumber, wordingFindings } from '../../../src/srs/model/wording-lint';

const findings = (statement: string, type: 'functional' | 'performance' = 'functional') =>
  wordingFindings({ statement, type, acceptanceCriteria: [] }).map(({ rule, words }) =>
    words === undefined ? rule : `${rule}: ${words}`,
  );

test.each([
  ['The system shall print an invoice in 3 seconds.', []],
  ['The system shall be fast and user-friendly.', ['vague: fast', 'vague: user-friendly']],
  // A word in another one is not that word.
  ['The system shall keep the breakfast list of somebody.', []],
  ['The system shall answer As Soon  As Possible.', ['vague: As Soon  As Possible']],
  ['The system shall send letters, faxes etc.', ['vague: etc']],
  ['The limit shall be TBD.', ['toBeDecided: TBD']],
  ['The system shall print and/or send it.', ['andOr: and/or']],
  ['The system shall print it and shall send it.', ['severalInOne']],
  ['Invoices are printed.', ['noShall']],
  ['系统应在 3 秒内打印发票。', []],
  ['系统应尽快、友好地打印发票。', ['vague: 尽快', 'vague: 友好']],
  ['系统应支持传真、信函等。', ['vague: 等']],
  // Rank, and not "and so on".
  ['系统应按等级审批订单。', []],
  ['上限应为待定值。', ['toBeDecided: 待定']],
  ['系统应打印发票；系统应发送发票。', ['severalInOne']],
  ['打印发票。', ['noShall']],
])('%s', (statement, wanted) => {
  expect(findings(statement)).toEqual(wanted);
});

test.each([
  ['The system shall find an order within 2 seconds.', []],
  ['The system shall find an order without delay.', ['noNumber']],
  ['系统应在三秒内找到订单。', []],
  ['系统应立即找到订单。', ['noNumber']],
])('performance needs a number: %s', (statement, wanted) => {
  expect(findings(statement, 'performance')).toEqual(wanted);
});

test('criteria are judged by their words alone, each under its own name', () => {
  const acceptanceCriteria = [
    { criterionId: 'a', text: 'Printed within 3 seconds' },
    { criterionId: 'b', text: 'Printed quickly' },
  ];
  const statement = 'The system shall print.';
  expect(wordingFindings({ statement, type: 'functional', acceptanceCriteria })).toEqual([
    { rule: 'vague', field: 'criterion.b', words: 'quickly' },
  ]);
});

test.each([
  ['2 days', true],
  ['至 ８％', true],
  ['三天', true],
  ['百分之五', true],
  ['shorter', false],
  ['提高效率', false],
])('%s says how much: %s', (text, wanted) => {
  expect(hasNumber(text)).toBe(wanted);
});

const text = fc.string({ unit: 'grapheme', maxLength: 100 });

test('whatever people write, it is judged, and what is found stands there', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...VAGUE_ENGLISH, ...VAGUE_CHINESE), text, (...parts) => {
      const statement = parts.join(' ');
      const found = wordingFindings({ statement, type: 'functional', acceptanceCriteria: [] });
      const words = found.flatMap((one) => one.words ?? []);
      for (const one of words) expect(statement).toContain(one);
      // Perhaps as a part of a longer phrase, of which what was written beside it made one.
      expect(words.some((one) => one.includes(parts[1]))).toBe(true);
    }),
  );
});
