import type { ProjectAccess } from '../../access/define-function';
import { dayOfTime, formatDay } from '../../plan/model/calendar-day';
import type { Preparation } from '../contract';
import type { EngagementDeps } from '../deps';
import { guessMapping } from '../model/guess-mapping';
import { rightObstacles } from './project-readiness';

/** Everything that the start wizard offers for a project. */
export async function prepareEngagement(
  deps: EngagementDeps,
  access: ProjectAccess,
): Promise<Preparation> {
  const [types, appRights] = await Promise.all([
    deps.issues.issueTypes(access.projectId),
    deps.permissions.ofApp(access.projectId),
  ]);
  const guesses = guessMapping(types);
  return {
    obstacles: [
      ...rightObstacles(access.rights, appRights),
      ...(guesses.task === undefined && types.length > 0 ? [{ key: 'noFittingIssueTypes' }] : []),
    ],
    issueTypes: types.map(({ id, name, hierarchyLevel }) => ({ id, name, hierarchyLevel })),
    guesses,
    regions: deps.holidays.regions(),
    suggestedRegion: access.caller.locale.startsWith('zh') ? 'CN' : 'US',
    today: formatDay(dayOfTime(deps.clock.now())),
  };
}
