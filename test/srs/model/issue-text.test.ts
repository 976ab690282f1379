import fc from 'fast-check';
import { issueText, readIssueText, textSign } from '../../../src/srs/model/issue-text';
import { afterLook, type KnownIssue, type SaidNow } from '../../../src/srs/model/srs-issues';
import { documentLines } from '../../../src/thread/model/document-lines';
import { arbitraryRequirement } from './arbitrary-requirement';

const language = fc.constantFrom('en' as const, 'zh' as const);

test('what was written into an issue and not touched there is read as the requirement that it was', () => {
  fc.assert(
    fc.property(arbitraryRequirement, language, (requirement, spoken) => {
      // A title, statement or criterion of spaces is refused before it is stored.
      fc.pre([requirement.title, requirement.statement].every((text) => text.trim() !== ''));
      fc.pre(requirement.acceptanceCriteria.every(({ text }) => /\p{L}/u.test(text)));
      fc.pre(!/^\s*[:：]/u.test(requirement.title));
      const { title, statement, acceptanceCriteria } = readIssueText(
        issueText(requirement, spoken),
        requirement,
      );
      expect({ title, statement, acceptanceCriteria }).toEqual({
        title: requirement.title,
        statement: requirement.statement,
        acceptanceCriteria: requirement.acceptanceCriteria,
      });
    }),
  );
});

test('a criterion that begins with a bullet of its own is not touched', () => {
  const requirement = { ...known, acceptanceCriteria: [{ criterionId: 'a', text: '*A ' }] };
  const { acceptanceCriteria } = readIssueText(issueText(requirement, 'en'), requirement);
  expect(acceptanceCriteria).toEqual(requirement.acceptanceCriteria);
});

const known = {
  number: 7,
  title: 'Print invoices',
  statement: 'The system shall print invoices.',
  acceptanceCriteria: [
    { criterionId: 'a', text: 'In 3 seconds' },
    { criterionId: 'b', text: 'In French' },
  ],
};
const read = (summary: string, ...lines: readonly string[]) =>
  readIssueText({ summary, lines }, known);

test.each([
  ['REQ-7 Print bills', 'Print bills'],
  ['REQ-7: Print bills', 'Print bills'],
  ['Print bills', 'Print bills'],
  // Another one's number is a word like others.
  ['REQ-70 Print bills', 'REQ-70 Print bills'],
])('the summary %p is the title %p', (summary, title) => {
  expect(read(summary)).toMatchObject({ title });
});

test('criteria that were reworded or moved keep their ids, and new ones get free ones', () => {
  const { statement, acceptanceCriteria } = read(
    known.title,
    'It shall print.',
    'On paper.',
    '验收标准：',
    'In French',
    '2) In 2 seconds',
    '- On both sides',
  );
  expect(statement).toBe('It shall print.\nOn paper.');
  expect(acceptanceCriteria).toEqual([
    { criterionId: 'b', text: 'In French' },
    { criterionId: 'jira-2', text: 'In 2 seconds' },
    { criterionId: 'jira-3', text: 'On both sides' },
  ]);
  expect(read('x', 'y', 'Acceptance criteria', '1. In 2 seconds').acceptanceCriteria).toEqual([
    { criterionId: 'a', text: 'In 2 seconds' },
  ]);
  // With a space before its colon, as it is written in some languages.
  expect(read('x', 'y', 'Acceptance criteria :', '1. In 2 seconds').statement).toBe('y');
  expect(read('x', 'A text without a heading').acceptanceCriteria).toEqual([]);
});

test('a rich text is read line by line, whatever it is made of', () => {
  const text = (said: string) => ({ type: 'text', text: said });
  const document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [text('One  '), text('line'), { type: 'hardBreak' }, text('two')],
      },
      { type: 'paragraph' },
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [text('an item')] }] },
        ],
      },
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: '1' } }] },
      { type: 'paragraph', content: [{ type: 'mention', attrs: { id: '1', text: '@Li Wei' } }] },
    ],
  };
  expect(documentLines(document)).toEqual(['One line', 'two', 'an item', '[media]', '@Li Wei']);
  expect([null, undefined, 'text', { type: 'doc', content: [] }].map(documentLines)).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

const signs = fc.constantFrom('A', 'B', 'C').map((text) => textSign(text));
const issue = fc.record({
  issueId: fc.constant('1'),
  issueKey: fc.constant('K-1'),
  summary: signs,
  description: signs,
});
const now: fc.Arbitrary<SaidNow | undefined> = fc.option(
  fc.record({
    issueKey: fc.constant('K-1'),
    projectId: fc.constantFrom('here', 'there'),
    summary: signs,
    description: signs,
  }),
  { nil: undefined },
);

test('looks that come twice, late or in another order end in the same drift', () => {
  fc.assert(
    fc.property(issue, fc.array(now), now, (left, before, last) => {
      const start: KnownIssue = { issue: left, shown: 1 };
      const through = before.reduce<KnownIssue>(
        (state, said, at) => afterLook(state, said, 'here', at),
        start,
      );
      const after = afterLook(through, last, 'here', 99);
      const direct = afterLook(start, last, 'here', 99);
      expect({ ...after.drift, at: 0 }).toEqual({ ...direct.drift, at: 0 });
      // Nothing new makes nothing new.
      expect(afterLook(after, last, 'here', 100)).toBe(after);
    }),
  );
});
