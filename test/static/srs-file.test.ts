import fc from 'fast-check';
import english from '../../locales/en-US.json';
import chinese from '../../locales/zh-CN.json';
import { tableFile } from '../../src/files/contract';
import { guessColumns, openTable } from '../../src/files/reading/contract';
import type { SrsEntry } from '../../src/srs/entries/contract';
import {
  changeOfRow,
  draftOfRow,
  readRequirementRow,
  REQUIREMENT_WORDS,
} from '../../src/srs/exchange/contract';
import { tidied } from '../../src/srs/model/tidied';
import type { RequirementFacts } from '../../src/srs/requirement/contract';
import { srsTable } from '../../static/features/srs/exchange/srs-file';
import { HOSTILE } from '../support/srs/example-requirements';
import { arbitraryRequirements } from '../srs/model/arbitrary-requirement';

const GOALS: readonly Extract<SrsEntry, { kind: 'goal' }>[] = ['a', 'b'].map((entryId, index) => ({
  ...{ kind: 'goal', entryId, version: 1, number: index + 1, value: { name: `Goal, ${entryId}` } },
  changed: { accountId: 'x', at: 0 },
}));

/** What people write: several lines, signs that lists and formulas begin with, both languages. */
const text = fc
  .array(
    fc.constantFrom(
      'invoice',
      ' ',
      '\n',
      '1. ',
      '2. ',
      '- ',
      '=SUM(1)',
      "'",
      ',',
      '；',
      '开票',
      '  ',
      HOSTILE,
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => `x${words.join('')}`.slice(0, 200));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const written = fc.record({
  title: text,
  statement: text,
  criteria: fc.array(text, { maxLength: 4 }),
  gapValue: maybe(text),
  rationale: maybe(text),
  who: maybe(text),
  how: fc.constantFrom('interview' as const, 'observation' as const),
  story: maybe(fc.record({ role: text, want: text, so: text })),
  goalIds: fc.subarray(['a', 'b']),
});

/** Requirements of one specification: each number once, as people write them. */
const specification: fc.Arbitrary<readonly RequirementFacts[]> = fc
  .tuple(arbitraryRequirements, fc.array(written, { minLength: 12, maxLength: 12 }))
  .map(([requirements, texts]) =>
    requirements.map((one, index) => {
      const { criteria, who, how, story, ...values } = { ...texts[index] };
      return tidied({
        ...one,
        ...values,
        number: index + 1,
        title: values.title ?? one.title,
        statement: values.statement ?? one.statement,
        goalIds: values.goalIds ?? [],
        source: who === undefined ? undefined : { who, how: how ?? 'interview' },
        userStory: story,
        acceptanceCriteria: (criteria ?? []).map((criterion, place) => ({
          criterionId: `k${String(place)}`,
          text: criterion,
        })),
      });
    }),
  );

const filled = specification.filter(({ length }) => length > 0);

function textIn(texts: object) {
  return (key: string): string => {
    const found = key
      .split('.')
      .reduce<unknown>((value, step) => new Map(Object.entries(value ?? {})).get(step), texts);
    return typeof found === 'string' ? found : key;
  };
}

/** Rows of a file as they are read on top of a specification. */
function readBack(
  requirements: readonly RequirementFacts[],
  known: readonly RequirementFacts[],
  texts: object,
  format: 'xlsx' | 'csv',
) {
  const table = srsTable(requirements, GOALS, textIn(texts));
  const file = tableFile(table, format, 'S');
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const opened = openTable(bytes, format);
  if ('refused' in opened) throw new Error(JSON.stringify(opened.refused));
  const { heads, rows } = opened.table;
  const mapping = guessColumns(REQUIREMENT_WORDS, heads);
  return rows.map((row) => {
    const read = readRequirementRow(row, mapping, { requirements: known, goals: GOALS });
    if (read.compared === undefined) throw new Error(JSON.stringify(read.problems));
    return read.compared.change;
  });
}

describe.each([
  ['English', english],
  ['Chinese', chinese],
])('a specification that was saved as a file in %s', (_, texts) => {
  test.each(['xlsx', 'csv'] as const)(
    'changes nothing when it is read from the %s again',
    (format) => {
      fc.assert(
        fc.property(filled, (requirements) => {
          const changes = readBack(requirements, requirements, texts, format);
          const fields = changes.map((change, index) => {
            const known = requirements[index];
            return known === undefined ? undefined : changeOfRow(change, known).fields;
          });
          expect(fields).toEqual(requirements.map(() => []));
        }),
        { numRuns: 60 },
      );
    },
  );

  test('raises the same requirements where there are none', () => {
    fc.assert(
      fc.property(filled, (requirements) => {
        const drafts = readBack(requirements, [], texts, 'csv').map(draftOfRow);
        expect(drafts.map(({ requirementId }) => requirementId)).toEqual(
          requirements.map(({ number }) => `REQ-${String(number)}`),
        );
        const inOneLine = (value: string) => value.trim();
        expect(
          drafts.map(({ statement, type, goalIds, acceptanceCriteria }) => [
            ...[statement, type, goalIds],
            acceptanceCriteria.map((one) => one.text),
          ]),
        ).toEqual(
          requirements.map(({ statement, type, goalIds, acceptanceCriteria }) => [
            ...[inOneLine(statement), type, goalIds],
            acceptanceCriteria.map((one) => inOneLine(one.text)),
          ]),
        );
      }),
    );
  });
});

test.each([
  ['one a line', 'Printed\nSent', ['Printed', 'Sent']],
  ['with signs before them', '- Printed\n• Sent', ['Printed', 'Sent']],
  ['numbered by hand', '1) Printed\n2) Sent', ['Printed', 'Sent']],
  ['with a line between', '1. Printed\n\n2. Sent', ['Printed', 'Sent']],
])('criteria of another program are read %s', (_, cell, wanted) => {
  const heads = ['需求标题', '描述', '验收条件', 'Priority', 'Req ID'];
  const row = { row: 2, cells: ['Print', 'The system shall print.', cell, 'Must have', 'A-17'] };
  const read = readRequirementRow(row, guessColumns(REQUIREMENT_WORDS, heads), {
    requirements: [],
    goals: [],
  });
  expect(read.compared?.change).toMatchObject({
    ...{ requirementId: 'A-17', priority: 'must', version: 0 },
    acceptanceCriteria: wanted.map((one) => ({ text: one })),
  });
});

test.each([
  ['a word that is no priority', ['T', 'S', 'urgent', ''], 'badChoice', 'priority'],
  ['no statement', ['T', '', 'Must', ''], 'missingValue', 'statement'],
  ['a goal that there is not', ['T', 'S', 'Must', 'G-9'], 'badChoice', 'goalIds'],
  ['a title that is too long', ['T'.repeat(256), 'S', 'Must', ''], 'tooLong', 'title'],
])('%s is a problem of its cell', (_, cells, key, field) => {
  const mapping = guessColumns(REQUIREMENT_WORDS, ['Title', 'Statement', 'Priority', 'Goals']);
  const { compared, problems } = readRequirementRow({ row: 2, cells }, mapping, {
    requirements: [],
    goals: GOALS,
  });
  expect(compared).toBeUndefined();
  expect(problems).toMatchObject([{ key, field }]);
});
