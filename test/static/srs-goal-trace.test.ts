import type { SrsEntry } from '../../src/srs/entries/contract';
import type { RequirementFacts } from '../../src/srs/requirement/contract';
import { goalTrace } from '../../static/features/srs/trace/goal-trace';
import { exampleRequirements } from '../support/srs/example-requirements';
import { aRow } from '../uat/model/a-row';

const changed = { accountId: 'anna', at: 0 };
const goal = (entryId: string, number: number): SrsEntry => ({
  ...{ kind: 'goal', entryId, number, version: 1, changed },
  value: { name: entryId },
});
const [example] = exampleRequirements('en');
function aRequirement(
  requirementId: string,
  values: Partial<RequirementFacts> = {},
): RequirementFacts {
  if (example === undefined) throw new Error('There is no example.');
  return {
    ...{ ...example, requirementId, title: requirementId, scope: 'in', priority: 'must' },
    ...{ version: 1, number: 1, order: 1, state: 'agreed', chapter: 'functions', changed },
    goalIds: [],
    ...values,
  };
}

test('leads from each goal over its requirements to the cases in use, and names what is missing', () => {
  const trace = goalTrace(
    [goal('sooner', 1), goal('cheaper', 2)],
    [
      aRequirement('tested', { goalIds: ['sooner'] }),
      aRequirement('untested', { goalIds: ['sooner', 'taken-away'] }),
      aRequirement('aimless', { goalIds: ['taken-away'] }),
      aRequirement('later', { scope: 'phase2' }),
      aRequirement('wont', { priority: 'wont' }),
      aRequirement('gone', { goalIds: ['cheaper'], state: 'retired' }),
    ],
    [
      aRow(1, { requirementIds: ['tested', 'aimless'] }),
      aRow(2, { requirementIds: ['tested'] }),
      aRow(3, { requirementIds: ['untested'], state: 'retired' }),
    ],
  );
  const said = trace.goals.map(({ goal: one, requirements }) => [
    one?.entryId ?? 'none',
    requirements.map(({ requirement, cases }) => [
      requirement.requirementId,
      cases.map(({ number }) => number),
    ]),
  ]);
  expect(said).toEqual([
    [
      'sooner',
      [
        ['tested', [1, 2]],
        ['untested', []],
      ],
    ],
    ['cheaper', []],
    [
      'none',
      [
        ['aimless', [1]],
        ['later', []],
        ['wont', []],
      ],
    ],
  ]);
  const ids = (all: readonly RequirementFacts[]) => all.map(({ requirementId }) => requirementId);
  expect(trace.goalsWithoutRequirement.map(({ entryId }) => entryId)).toEqual(['cheaper']);
  expect(ids(trace.requirementsWithoutGoal)).toEqual(['aimless']);
  expect(ids(trace.requirementsWithoutCase)).toEqual(['untested']);
});
