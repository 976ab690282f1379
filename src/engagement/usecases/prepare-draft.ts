import { yearOf, parseDay } from '../../plan/model/calendar-day';
import type { WorkingCalendar } from '../../plan/model/working-calendar';
import type { Template } from '../../templates/template';
import type { EngagementDraft } from '../contract';
import type { EngagementDeps } from '../deps';
import { accountsOf, draftProblems, type DraftProblem } from '../model/draft-rules';
import type { Engagement, EngagementPhase, PlanItem } from '../model/engagement';
import { engagementCalendar, HOLIDAY_YEARS_AHEAD } from '../model/engagement-calendar';
import { expandTemplate } from '../model/expand-template';
import { checkReadiness, kindsOf, rightObstacles, type Readiness } from './project-readiness';

/** A draft with everything that was looked up to judge it. */
export interface PreparedDraft {
  readonly draft: EngagementDraft;
  readonly template: Template;
  readonly phases: readonly EngagementPhase[];
  readonly items: readonly PlanItem[];
  readonly holidays: Engagement['holidays'];
  readonly calendar: WorkingCalendar;
  readonly readiness: Readiness;
  /** All problems, from the draft's own rules and from Jira. */
  readonly problems: readonly DraftProblem[];
}

/** Looks up what a draft needs and judges it; makes nothing. Used by preview and start alike. */
export async function prepareDraft(
  deps: EngagementDeps,
  access: { readonly projectId: string; readonly rights: Parameters<typeof rightObstacles>[0] },
  given: EngagementDraft,
): Promise<PreparedDraft> {
  const { projectId } = access;
  const draft = { ...given, clientName: given.clientName.trim() };
  const template = await deps.templates.load(draft.templateKey);
  const { phases, items } = expandTemplate(template, draft);
  const [issueTypes, appRights, knownAccounts, holidays] = await Promise.all([
    deps.issues.issueTypes(projectId),
    deps.permissions.ofApp(projectId),
    deps.people.known(accountsOf(draft.people)),
    holidaysFor(deps, draft),
  ]);
  const readiness = await checkReadiness(deps, projectId, draft, issueTypes);
  const rules = draftProblems(draft, {
    now: deps.clock.now(),
    regions: deps.holidays.regions(),
    issueTypes,
    knownAccounts,
    kinds: kindsOf(items),
  });
  const rights = rightObstacles(access.rights, appRights).map(({ key }) => ({
    field: 'project',
    key,
  }));
  return {
    draft,
    template,
    phases,
    items,
    holidays,
    calendar: engagementCalendar(draft, holidays),
    readiness,
    problems: [...rights, ...rules, ...readiness.problems],
  };
}

/** Holidays of the years that the plan may reach; none for a draft whose region or start is wrong. */
async function holidaysFor(
  deps: EngagementDeps,
  draft: EngagementDraft,
): Promise<Engagement['holidays']> {
  const start = parseDay(draft.startDate);
  const { region } = draft.calendar;
  if (start === undefined || !deps.holidays.regions().includes(region)) {
    return { daysOff: [], workingDays: [] };
  }
  const year = yearOf(start);
  return deps.holidays.load(region, year, year + HOLIDAY_YEARS_AHEAD);
}
