import { onEngagement } from '../engagement/functions';
import { planPayloads, type PlanResults } from './contract';
import { acceptItem } from './usecases/accept-item';
import { changePlan } from './usecases/change-plan';
import { configurePlan } from './usecases/configure-plan';
import { dismissIssue } from './usecases/dismiss-issue';
import { getPeople } from './usecases/get-people';
import { getPlan } from './usecases/get-plan';
import { previewPlan } from './usecases/preview-change';
import { setPlanBaseline } from './usecases/set-plan-baseline';
import { getStatus, saveStatus } from './usecases/weekly-status';

type Result<Name extends keyof PlanResults> = Promise<PlanResults[Name]>;

/** This capability's rows of the table of functions. */
export const planFunctions = {
  'plan.get': onEngagement(
    planPayloads['plan.get'],
    'read',
    (deps, { engagement }): Result<'plan.get'> => getPlan(deps, engagement),
  ),
  'plan.preview': onEngagement(
    planPayloads['plan.preview'],
    'write',
    (deps, access, request): Result<'plan.preview'> => previewPlan(deps, access, request),
  ),
  'plan.change': onEngagement(
    planPayloads['plan.change'],
    'write',
    (deps, access, request): Result<'plan.change'> => changePlan(deps, access, request),
    'writes',
  ),
  'plan.setBaseline': onEngagement(
    planPayloads['plan.setBaseline'],
    'configure',
    (deps, access, wanted): Result<'plan.setBaseline'> => setPlanBaseline(deps, access, wanted),
    'writes',
  ),
  'plan.configure': onEngagement(
    planPayloads['plan.configure'],
    'configure',
    (deps, access, { version, rule, clientCalendar, commitments }): Result<'plan.configure'> =>
      configurePlan(deps, access, { version, rule, clientCalendar, commitments }),
    'writes',
  ),
  'plan.accept': onEngagement(
    planPayloads['plan.accept'],
    'accept',
    (deps, access, word): Result<'plan.accept'> => acceptItem(deps, access, word),
    'writes',
  ),
  'plan.people': onEngagement(
    planPayloads['plan.people'],
    'read',
    (deps, { engagement }): Result<'plan.people'> => getPeople(deps, engagement),
  ),
  'plan.dismiss': onEngagement(
    planPayloads['plan.dismiss'],
    'write',
    (deps, access, { issueId }): Result<'plan.dismiss'> => dismissIssue(deps, access, issueId),
    'writes',
  ),
  'plan.status': onEngagement(
    planPayloads['plan.status'],
    'read',
    (deps, { engagement }, { week }): Result<'plan.status'> => getStatus(deps, engagement, week),
  ),
  'plan.saveStatus': onEngagement(
    planPayloads['plan.saveStatus'],
    'write',
    (deps, access, { week, version, text }): Result<'plan.saveStatus'> =>
      saveStatus(deps, access, { week, version, text }),
    'writes',
  ),
} as const;
