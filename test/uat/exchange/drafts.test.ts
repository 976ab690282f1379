import { canBeDrafted, draftOfRequirement } from '../../../src/uat/exchange/drafts/contract';
import { comparedCase } from '../../../src/uat/exchange/contract';
import { exampleRequirements } from '../../support/srs/example-requirements';

const [example] = exampleRequirements('en');
if (example === undefined) throw new Error('There is no example.');
const requirement = {
  ...example,
  ...{ version: 1, number: 7, order: 1, goalIds: [], chapter: 'functions' as const },
  changed: { accountId: 'anna', at: 0 },
  requirementId: 'b7',
  priority: 'must' as const,
  scope: 'in' as const,
  state: 'agreed' as const,
  acceptanceCriteria: [
    { criterionId: 'a', text: 'The invoice is in French' },
    { criterionId: 'b', text: 'Its total is right' },
  ],
};

test('a draft has a step for each acceptance criterion, and names its requirement', () => {
  const draft = draftOfRequirement(requirement, 3, 'General', 'Try it');
  expect(draft).toMatchObject({
    row: 3,
    caseId: 'req-b7',
    title: requirement.title,
    priority: 'critical',
    requirementIds: ['b7'],
    steps: [
      { stepId: 'a', action: 'Try it', expected: 'The invoice is in French' },
      { stepId: 'b', action: 'Try it', expected: 'Its total is right' },
    ],
  });
  expect(comparedCase.parse(draft)).toEqual(draft);
});

test.each([
  [{}, true],
  [{ scope: 'custom' as const }, true],
  [{ scope: 'phase2' as const }, false],
  [{ scope: 'out' as const }, false],
  [{ state: 'retired' as const }, false],
  [{ acceptanceCriteria: [] }, false],
])('a requirement with %j is drafted from: %s', (values, is) => {
  expect(canBeDrafted({ ...requirement, ...values })).toBe(is);
});
