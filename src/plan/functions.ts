import { onEngagement } from '../engagement/functions';
import { planPayloads, type PlanResults } from './contract';

type Result<Name extends keyof PlanResults> = Promise<PlanResults[Name]>;

/** This capability's rows of the table of functions. */
export const planFunctions = {
  'plan.get': onEngagement(
    planPayloads['plan.get'],
    'read',
    async (deps, { engagement }): Result<'plan.get'> =>
      (await import('./usecases/get-plan')).getPlan(deps, engagement),
  ),
  'plan.preview': onEngagement(
    planPayloads['plan.preview'],
    'write',
    async (deps, access, request): Result<'plan.preview'> =>
      (await import('./usecases/preview-change')).previewPlan(deps, access, request),
  ),
  'plan.change': onEngagement(
    planPayloads['plan.change'],
    'write',
    async (deps, access, request): Result<'plan.change'> =>
      (await import('./usecases/change-plan')).changePlan(deps, access, request),
    'writes',
  ),
  'plan.setBaseline': onEngagement(
    planPayloads['plan.setBaseline'],
    'configure',
    async (deps, access, wanted): Result<'plan.setBaseline'> =>
      (await import('./usecases/set-plan-baseline')).setPlanBaseline(deps, access, wanted),
    'writes',
  ),
  'plan.configure': onEngagement(
    planPayloads['plan.configure'],
    'configure',
    async (
      deps,
      access,
      { version, rule, clientCalendar, commitments },
    ): Result<'plan.configure'> =>
      (await import('./usecases/configure-plan')).configurePlan(deps, access, {
        version,
        rule,
        clientCalendar,
        commitments,
      }),
    'writes',
  ),
  'plan.accept': onEngagement(
    planPayloads['plan.accept'],
    'accept',
    async (deps, access, word): Result<'plan.accept'> =>
      (await import('./usecases/accept-item')).acceptItem(deps, access, word),
    'writes',
  ),
  'plan.people': onEngagement(
    planPayloads['plan.people'],
    'read',
    async (deps, { engagement }): Result<'plan.people'> =>
      (await import('./usecases/get-people')).getPeople(deps, engagement),
  ),
  'plan.dismiss': onEngagement(
    planPayloads['plan.dismiss'],
    'write',
    async (deps, access, { issueId }): Result<'plan.dismiss'> =>
      (await import('./usecases/dismiss-issue')).dismissIssue(deps, access, issueId),
    'writes',
  ),
  'plan.status': onEngagement(
    planPayloads['plan.status'],
    'read',
    async (deps, { engagement }, { week }): Result<'plan.status'> =>
      (await import('./usecases/weekly-status')).getStatus(deps, engagement, week),
  ),
  'plan.saveStatus': onEngagement(
    planPayloads['plan.saveStatus'],
    'write',
    async (deps, access, { week, version, text }): Result<'plan.saveStatus'> =>
      (await import('./usecases/weekly-status')).saveStatus(deps, access, { week, version, text }),
    'writes',
  ),
} as const;
