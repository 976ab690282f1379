import {
  entriesOfFitGap,
  fitGapRows,
  fitGapWords,
  readFitGapLook,
} from '../../static/features/srs/fit-gap/fit-gap-rows';
import { typicalGoals } from '../../src/templates/goals/contract';
import { templateKey } from '../../src/engagement/contract';
import type { RequirementFacts } from '../../src/srs/requirement/contract';
import { aStoredRequirement } from '../support/srs/a-stored-requirement';

const requirements: readonly RequirementFacts[] = [
  aStoredRequirement(1, { requirementId: 'std', fit: 'standard' }),
  aStoredRequirement(2, { requirementId: 'gap', fit: 'gap', gapValue: undefined }),
  aStoredRequirement(3, { requirementId: 'worth', fit: 'gap', gapValue: 'Two days' }),
  aStoredRequirement(4, { requirementId: 'set', fit: 'config' }),
  aStoredRequirement(5, { requirementId: 'out', fit: 'gap', state: 'retired' }),
];
const all = { text: '', fit: '', isWanting: false };
const ids = (look: Partial<typeof all>) =>
  fitGapRows(requirements, [], { ...all, ...look }).map((row) => row.requirement.requirementId);

test('gaps come first, what was taken out does not; it is narrowed by fit, by words, and to what lacks its value', () => {
  expect(ids({})).toEqual(['gap', 'worth', 'set', 'std']);
  expect(ids({ fit: 'config' })).toEqual(['set']);
  expect(ids({ isWanting: true })).toEqual(['gap']);
  expect(ids({ text: 'REQ-3' })).toEqual(['worth']);
});

test('the address says what is shown, whatever somebody made of it', () => {
  const look = { text: 'pay', fit: 'gap', isWanting: true };
  expect(readFitGapLook(new URLSearchParams(entriesOfFitGap(look)))).toEqual(look);
  expect(readFitGapLook(new URLSearchParams('fit=none&wanting=yes'))).toEqual(all);
});

test('a gap without a value says so; what is no gap owes none', () => {
  const text = (key: string) => key;
  const said = fitGapRows(requirements, [], all).map(
    // Only keys are looked at.
    (row) => fitGapWords(row, text as never).value,
  );
  expect(said).toEqual(['srs.document.noValue', 'Two days', '', '']);
});

test.each(templateKey.options)(
  'the template %s offers measurable goals in both languages',
  (key) => {
    const [english, chinese] = [typicalGoals(key, 'en'), typicalGoals(key, 'zh')];
    expect(english.length).toBeGreaterThan(2);
    expect(chinese.map((goal) => goal.key)).toEqual(english.map((goal) => goal.key));
    for (const [index, { baseline, target, unit, name }] of english.entries()) {
      expect(baseline).not.toBe(target);
      expect(unit).not.toBe('');
      expect(chinese[index]?.name).not.toBe(name);
    }
  },
);
