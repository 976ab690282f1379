import { templateSources } from '../../src/templates/data/index';
import type { TemplateKey } from '../../src/templates/template';

/** At least so many risks, UAT cases and training modules. */
const least: readonly [TemplateKey, number, number, number][] = [
  ['erp', 13, 15, 9],
  ['crm', 8, 12, 7],
  ['mes', 12, 15, 7],
  ['plain', 6, 6, 4],
];

describe.each(least)('the registers of the template %s', (key, risks, cases, modules) => {
  test('are complete', async () => {
    const template = await templateSources[key]();
    expect(template.risks.length).toBeGreaterThanOrEqual(risks);
    expect(template.uatCases.length).toBeGreaterThanOrEqual(cases);
    expect(template.trainingModules.length).toBeGreaterThanOrEqual(modules);
    expect(template.goals.length).toBeGreaterThanOrEqual(3);
    expect(template.healthIndicators.length).toBeGreaterThanOrEqual(6);
  });

  test('give each entry a key of its own', async () => {
    const template = await templateSources[key]();
    const registers = [
      template.goals,
      template.risks,
      template.uatCases,
      template.trainingModules,
      template.healthIndicators,
    ];
    for (const register of registers) {
      expect(new Set(register.map((entry) => entry.key)).size).toBe(register.length);
    }
  });

  test('place each risk in a phase of the template', async () => {
    const template = await templateSources[key]();
    const phases = template.phases.map((phase) => phase.key);
    expect(template.risks.filter((risk) => !phases.includes(risk.phase))).toEqual([]);
  });

  test('give each UAT case three to seven steps', async () => {
    const template = await templateSources[key]();
    const odd = template.uatCases.filter(({ steps }) => steps.length < 3 || steps.length > 7);
    expect(odd.map((entry) => entry.key)).toEqual([]);
  });

  test('test what must be denied, and the migrated data, as critical cases', async () => {
    const template = await templateSources[key]();
    const critical = template.uatCases.filter((entry) => entry.priority === 'critical');
    expect(critical.filter((entry) => entry.module.en === 'Permissions')).not.toEqual([]);
    expect(critical.filter((entry) => entry.key.endsWith('reconciliation'))).not.toEqual([]);
  });

  test('train each audience', async () => {
    const template = await templateSources[key]();
    const audiences = new Set(template.trainingModules.map((entry) => entry.audience));
    expect([...audiences].sort()).toEqual(['administrator', 'manager', 'operator', 'seedTrainer']);
    expect(template.trainingModules.filter((entry) => entry.hours <= 0)).toEqual([]);
  });

  test('give each goal a target that differs from its baseline', async () => {
    const template = await templateSources[key]();
    expect(template.goals.filter((goal) => goal.baseline === goal.target)).toEqual([]);
  });
});
