import { z } from 'zod';
import { demoUser } from '../../../local-site/seed/demo-users';
import { anIssueOf } from '../../support/engagement/an-issue-of';
import { ask, valueOf } from '../../support/engagement/ask';
import type { ServedTestSite } from '../../support/site/a-served-site';

const library = z.object({
  modules: z.array(z.object({ cases: z.array(z.object({ key: z.string() })) })),
});
const adopted = z.object({ cases: z.array(z.object({ caseId: z.string() })) });
const register = z.object({
  register: z.object({ modules: z.array(z.object({ key: z.string() })) }),
});

const OWN_CASE = {
  scenario: 'A customer in Quebec orders ten pieces and gets them in two deliveries',
  role: 'Order clerk',
  priority: 'critical',
  preconditions: 'Prices of 2026 are loaded',
  testData: [{ name: 'Customer', value: 'C-100 Hartmann' }],
  steps: [
    { stepId: 'enter', action: 'Enter an order of 10 pieces', expected: 'It has a number' },
    { stepId: 'print', action: 'Print the invoice', expected: 'It is in French and in English' },
  ],
  module: { name: 'Sales' },
} as const;
/** Of the client's own: both fail, and a bug is told of the first. */
const OWN_CASES = [
  { ...OWN_CASE, caseId: 'order-to-invoice', title: 'An order becomes an invoice' },
  { ...OWN_CASE, caseId: 'order-to-delivery', title: 'An order becomes two deliveries' },
] as const;

/** Typical cases in the register, most of them ready and in a cycle that has begun, and the client's own. */
export async function addCases(
  site: ServedTestSite,
  engagementId: string,
  requirementIds: readonly string[],
): Promise<void> {
  const asked = async <Value>(name: string, payload: object, shape: z.ZodType<Value>) =>
    valueOf(await ask(site, name, { engagementId, ...payload }), shape);
  const { modules } = await asked('uat.library', {}, library);
  const keys = modules.flatMap(({ cases }) => cases.map(({ key }) => key)).slice(0, 8);
  const { cases } = await asked('uat.adopt', { keys }, adopted);
  for (const own of OWN_CASES) {
    await asked('uat.raise', { case: { ...own, requirementIds } }, z.unknown());
  }
  const changes = [...OWN_CASES, ...cases.slice(0, -1)].map(({ caseId }) => ({
    caseId,
    version: 1,
    state: 'ready',
  }));
  const { register: head } = await asked('uat.change', { changes }, register);
  const { accountId } = demoUser('keyUser');
  const cycle = {
    number: 1,
    name: 'First cycle',
    build: '1.4.0',
    from: '2026-03-02',
    to: '2026-03-20',
    cases: 'all',
    modules: head.modules.map(({ key }) => ({ key, testers: [accountId], day: '2026-03-03' })),
  };
  await asked('uat.openCycle', { cycle }, z.unknown());
}

/** The client's own cases have failed; a bug of the first is an issue. */
export async function failOwnCases(site: ServedTestSite, engagementId: string): Promise<void> {
  const asked = async (name: string, payload: object) =>
    valueOf(await ask(site, name, { engagementId, cycle: 1, ...payload }, 'keyUser'), z.unknown());
  const step = { stepId: 'enter', outcome: 'fail', actual: 'There is no number' };
  for (const { caseId } of OWN_CASES) {
    const answers = [{ kind: 'step', ...step }, { kind: 'end' }].map((act, index) => ({
      answerId: `${caseId}-${index}`,
      sequence: index + 1,
      secondsAgo: 0,
      act,
    }));
    await asked('uat.answer', { caseId, attempt: 1, answers });
  }
  await asked('uat.reportBug', {
    caseId: OWN_CASES[0].caseId,
    number: 1,
    attempt: 1,
    bugId: 'no-number',
    stepId: step.stepId,
    severity: 'S2',
    bug: { title: 'The order has no number', actual: step.actual },
  });
}

/** A checklist on the first issue of the plan. */
export async function addChecklist(site: ServedTestSite, engagementId: string): Promise<void> {
  const checklist = { checklistId: 'roles-1', key: 'roles', language: 'en' };
  const payload = { engagementId, issueId: anIssueOf(site), ...checklist };
  valueOf(await ask(site, 'uat.attachChecklist', payload), z.unknown());
}
