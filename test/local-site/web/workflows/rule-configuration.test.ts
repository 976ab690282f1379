import type { Workflow } from '../../../../local-site/web/api/workflows';
import { configurationAnswer } from '../../../../local-site/web/workflows/configuration-answer';
import { moduleKeyOf, ruleExtension } from '../../../../local-site/web/workflows/rule-extension';

describe('what a configuration page answers', () => {
  test('is stored as it is when it is a string', async () => {
    await expect(configurationAnswer(async () => '{"a":1}')).resolves.toBe('{"a":1}');
  });

  test('stores nothing when it is undefined', async () => {
    await expect(configurationAnswer(() => undefined)).resolves.toBeUndefined();
  });

  test.each([
    ['an object', () => ({ a: 1 }), 'answers a object'],
    ['null', () => null, 'answers a object'],
    ['nothing, as it gave no callback', undefined, 'has not called onConfigure'],
  ])('is refused when it is %s', async (_what, ask, message) => {
    await expect(configurationAnswer(ask)).rejects.toThrow(message);
  });

  test('may be the page’s own error', async () => {
    const ask = () => {
      throw new Error('broken');
    };
    await expect(configurationAnswer(ask)).rejects.toThrow('broken');
  });
});

// `TODO` is Jira's word for a category of statuses.
const STATUSES = [
  { statusReference: '1', name: 'Open', statusCategory: 'TODO', description: 'New' },
  { statusReference: '2', name: 'Done', statusCategory: 'DONE', description: '' },
];
const WORKFLOW: Workflow = { id: 'w', name: 'Plain', scope: { type: 'GLOBAL' } };
const finish = (from: readonly string[]) => ({
  id: '11',
  name: 'Finish',
  toStatusReference: '2',
  links: from.map((fromStatusReference) => ({ fromStatusReference })),
});

describe('the context of a configuration page', () => {
  test('tells editor, workflow, transition and what is stored', () => {
    expect(ruleExtension(WORKFLOW, finish(['1']), STATUSES, '{"a":1}')).toEqual({
      isNewEditor: true,
      workflowId: 'w',
      transitionContext: {
        id: '11',
        from: { id: '1', name: 'Open', statusCategory: 'TODO', description: 'New' },
        to: { id: '2', name: 'Done', statusCategory: 'DONE', description: '' },
      },
      validatorConfig: '{"a":1}',
    });
  });

  test('has the project of a team-managed workflow, and nothing stored for a new rule', () => {
    const scope = { type: 'PROJECT', project: { id: '10002' } };
    const extension = ruleExtension({ ...WORKFLOW, scope }, finish([]), STATUSES, undefined);
    expect(extension).toMatchObject({
      scopedProjectId: '10002',
      transitionContext: { from: null },
    });
    expect(extension).not.toHaveProperty('validatorConfig');
  });

  test('names no status where a transition starts in several', () => {
    expect(ruleExtension(WORKFLOW, finish(['1', '2']), STATUSES, undefined)).toMatchObject({
      transitionContext: { from: null },
    });
  });
});

test('a rule tells its module', () => {
  const key = 'ari:cloud:ecosystem::extension/app/environment/static/change-gate';
  expect(moduleKeyOf({ ruleKey: 'forge:expression-validator', parameters: { key } })).toBe(
    'change-gate',
  );
});
