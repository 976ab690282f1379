import type { Template, TemplateKey } from '../template';

/** The JSON files of one template, as their dynamic imports deliver them. */
interface TemplateFiles {
  readonly template: Promise<{ readonly default: object }>;
  readonly plan: Promise<{ readonly default: unknown }>;
  readonly goals: Promise<{ readonly default: unknown }>;
  readonly risks: Promise<{ readonly default: unknown }>;
  readonly uat: Promise<{ readonly default: unknown }>;
  readonly training: Promise<{ readonly default: unknown }>;
}

/**
 * The templates by key. Each is read only when asked for, so that a start of the back end does not pay
 * for texts that most calls never need, and is checked against the schema while it is put together.
 */
export const templateSources: Readonly<Record<TemplateKey, () => Promise<Template>>> = {
  erp: () =>
    joined({
      template: import('./erp/template.json'),
      plan: import('./erp/plan.json'),
      goals: import('./erp/goals.json'),
      risks: import('./erp/risks.json'),
      uat: import('./erp/uat.json'),
      training: import('./erp/training.json'),
    }),
  crm: () =>
    joined({
      template: import('./crm/template.json'),
      plan: import('./crm/plan.json'),
      goals: import('./crm/goals.json'),
      risks: import('./crm/risks.json'),
      uat: import('./crm/uat.json'),
      training: import('./crm/training.json'),
    }),
  mes: () =>
    joined({
      template: import('./mes/template.json'),
      plan: import('./mes/plan.json'),
      goals: import('./mes/goals.json'),
      risks: import('./mes/risks.json'),
      uat: import('./mes/uat.json'),
      training: import('./mes/training.json'),
    }),
  plain: () =>
    joined({
      template: import('./plain/template.json'),
      plan: import('./plain/plan.json'),
      goals: import('./plain/goals.json'),
      risks: import('./plain/risks.json'),
      uat: import('./plain/uat.json'),
      training: import('./plain/training.json'),
    }),
};

async function joined(files: TemplateFiles): Promise<Template> {
  const [template, plan, goals, risks, uat, training] = await Promise.all([
    files.template,
    files.plan,
    files.goals,
    files.risks,
    files.uat,
    files.training,
  ]);
  // Its many parts take longer to build than all else that a start of the back end does for templates.
  const { templateSchema } = await import('./template-schema');
  return templateSchema.parse({
    ...template.default,
    phases: plan.default,
    goals: goals.default,
    risks: risks.default,
    uatCases: uat.default,
    trainingModules: training.default,
  });
}
