import fc from 'fast-check';
import { expandTemplate, summaryOf } from '../../../src/engagement/model/expand-template';
import { templateCatalog } from '../../../src/templates/catalog';

const people = {
  lead: ['anna'],
  consultant: ['siyuan', 'daniel'],
  sponsor: [],
  approver: [],
  keyUser: [],
  viewer: [],
};

describe('a summary', () => {
  test.each([
    ['Kick-off', 'Kick-off'],
    ['  two \n lines\t and blanks ', 'two lines and blanks'],
    ['x'.repeat(255), 'x'.repeat(255)],
    ['x'.repeat(256), `${'x'.repeat(254)}…`],
    ['项目启动会', '项目启动会'],
  ])('%j becomes %j', (name, summary) => {
    expect(summaryOf(name)).toBe(summary);
  });

  test('is not cut through an emoji', () => {
    expect(summaryOf(`${'x'.repeat(253)}🚀🚀`)).toBe(`${'x'.repeat(253)}…`);
    expect(summaryOf(`${'x'.repeat(252)}🚀🚀`)).toBe(`${'x'.repeat(252)}🚀…`);
  });

  test('of any text fits into Jira, on one line, in whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600, size: 'max' }), (name) => {
        const summary = summaryOf(name);
        expect(summary.length).toBeLessThanOrEqual(255);
        expect(summary).not.toMatch(/[\r\n\t]/);
        expect(summary).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('a template', () => {
  test('gives its items in order, ranked without gaps, in phases that exist', async () => {
    const template = await templateCatalog.load('erp');
    const { phases, items } = expandTemplate(template, { language: 'en', people });

    expect(items.map(({ rank }) => rank)).toEqual(items.map((_, index) => index));
    expect(items).toHaveLength(120);
    const keys = phases.map(({ key }) => key);
    expect([...new Set(items.map(({ phaseKey }) => phaseKey))]).toEqual(keys);
    expect(items.filter(({ isGoLive }) => isGoLive)).toHaveLength(1);
  });

  test('gives the work of a role to its first person, and nobody where the role has none', async () => {
    const template = await templateCatalog.load('erp');
    const { items } = expandTemplate(template, { language: 'en', people });

    const owners = new Map(items.map(({ role, ownerAccountId }) => [role, ownerAccountId]));
    expect(owners.get('consultant')).toBe('siyuan');
    expect(owners.get('lead')).toBe('anna');
    expect(owners.get('keyUser')).toBeUndefined();
  });

  test('is the same plan in both languages, apart from its words', async () => {
    const template = await templateCatalog.load('crm');
    const [english, chinese] = (['en', 'zh'] as const).map((language) =>
      expandTemplate(template, { language, people }).items.map(({ name, ...item }) => ({
        name,
        item,
      })),
    );
    expect(chinese?.map(({ item }) => item)).toEqual(english?.map(({ item }) => item));
    expect(chinese?.[0]?.name).not.toBe(english?.[0]?.name);
  });
});
