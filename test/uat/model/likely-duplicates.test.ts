import fc from 'fast-check';
import {
  likelyDuplicates,
  MOST_LIKELY,
  tellingWords,
  wordsToSearch,
  type BugCandidate,
} from '../../../src/uat/model/likely-duplicates';

const met = {
  title: 'Invoice total is empty after tax change',
  module: 'sales',
  caseId: 'c1',
  stepId: 's2',
};
const bug = (issueId: string, summary: string, more: Partial<BugCandidate> = {}) => ({
  issueId,
  summary,
  ...more,
});
const order = (candidates: readonly BugCandidate[], failure = met) =>
  likelyDuplicates(failure, candidates).map(({ candidate }) => candidate.issueId);

test('the likeliest comes first, and what has nothing in common not at all', () => {
  const candidates = [
    bug('1', 'Printer is out of paper'),
    bug('2', 'Total of the invoice is empty'),
    bug('3', 'Invoice total is empty after tax change', {
      caseId: 'c1',
      stepId: 's2',
      module: 'sales',
    }),
    bug('4', 'Tax change is slow', { module: 'sales' }),
  ];
  expect(order(candidates)).toEqual(['3', '2', '4']);
});

test.each<[string, Partial<BugCandidate>, Partial<BugCandidate>]>([
  ['module', { module: 'sales' }, { module: 'stock' }],
  ['case', { caseId: 'c1' }, { caseId: 'c2' }],
  ['step of the case', { caseId: 'c1', stepId: 's2' }, { caseId: 'c1', stepId: 's3' }],
])('of equal titles, the one of the same %s comes first', (_, same, other) => {
  const title = 'Invoice total is wrong';
  expect(order([bug('other', title, other), bug('same', title, same)])).toEqual(['same', 'other']);
});

test('a step of another case is no step of this one', () => {
  const found = likelyDuplicates(met, [
    bug('1', met.title, { caseId: 'c2', stepId: 's2' }),
    bug('2', met.title, { caseId: 'c2' }),
  ]);
  expect(new Set(found.map(({ score }) => score)).size).toBe(1);
});

test('words are told from what says nothing, in both languages', () => {
  expect([...tellingWords('The total of the invoice is not OK')]).toEqual([
    'total',
    'invoice',
    'ok',
  ]);
  expect([...tellingWords('发票合计')]).toEqual(['发票', '票合', '合计']);
  expect([...tellingWords('MES系统报错500')]).toEqual(['mes', '系统', '统报', '报错', '500']);
});

test('Chinese titles are found by their words', () => {
  const failure = { ...met, title: '修改税率后发票合计为空' };
  expect(order([bug('1', '打印机缺纸'), bug('2', '发票合计为空')], failure)).toEqual(['2']);
});

test('whatever the titles are, scores are 25 to 100, in order, and few', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const candidate = fc.record({
    issueId: fc.string(),
    summary: text,
    module: fc.option(fc.constantFrom('sales', 'stock'), { nil: undefined }),
    caseId: fc.option(fc.constantFrom('c1', 'c2'), { nil: undefined }),
    stepId: fc.option(fc.constantFrom('s1', 's2'), { nil: undefined }),
  });
  fc.assert(
    fc.property(text, fc.array(candidate, { maxLength: 12 }), (title, candidates) => {
      const scores = likelyDuplicates({ ...met, title }, candidates).map(({ score }) => score);
      expect(scores.length).toBeLessThanOrEqual(MOST_LIKELY);
      expect(scores.every((score) => score >= 25 && score <= 100)).toBe(true);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('a bug with the same title in the same step is as likely as can be', () => {
  const own = { module: 'sales', caseId: 'c1', stepId: 's2' };
  expect(likelyDuplicates(met, [bug('1', met.title, own)])[0]?.score).toBe(100);
});

test('Jira is asked for few words', () => {
  const words = wordsToSearch('one two three four five six seven eight nine ten eleven');
  expect(words).toHaveLength(8);
  expect(words[0]).toBe('eleven');
});
