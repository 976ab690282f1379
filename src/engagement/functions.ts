import type { Effect, EngagementFunction, ProjectFunction } from '../access/define-function';
import type { ProjectRight } from '../ports/permissions';
import type { NeededRight } from '../access/roles';
import { engagementPayloads, type EngagementResults } from './contract';
import type { EngagementDeps } from './deps';
import type { Engagement } from './model/engagement';
import { assignRoles } from './usecases/assign-roles';
import { getOverview } from './usecases/get-overview';
import { settingsOf } from './usecases/get-settings';
import { getTemplate, listTemplates } from './usecases/list-templates';
import { openEngagement } from './usecases/open-engagement';
import { prepareEngagement } from './usecases/prepare-engagement';
import { previewEngagement } from './usecases/preview-engagement';
import { startEngagement } from './usecases/start-engagement';

/** Declares a function about a project; without `needs` it does not compile. */
export function onProject<Payload extends { readonly projectId: string }, Value>(
  payload: ProjectFunction<EngagementDeps, Payload, Value>['payload'],
  needs: readonly ProjectRight[],
  run: ProjectFunction<EngagementDeps, Payload, Value>['run'],
  effect: Effect = 'reads',
): ProjectFunction<EngagementDeps, Payload, Value> {
  return { scope: 'project', effect, payload, needs, run };
}

/** Declares a function about an engagement; without `needs` it does not compile. */
export function onEngagement<Payload extends { readonly engagementId: string }, Value>(
  payload: EngagementFunction<EngagementDeps, Engagement, Payload, Value>['payload'],
  needs: NeededRight,
  run: EngagementFunction<EngagementDeps, Engagement, Payload, Value>['run'],
  effect: Effect = 'reads',
): EngagementFunction<EngagementDeps, Engagement, Payload, Value> {
  return { scope: 'engagement', effect, payload, needs, run };
}

type Result<Name extends keyof EngagementResults> = Promise<EngagementResults[Name]>;

/** This capability's rows of the table of functions. */
export const engagementFunctions = {
  'engagement.open': onProject(
    engagementPayloads['engagement.open'],
    [],
    (deps, access): Result<'engagement.open'> => openEngagement(deps, access),
  ),
  'engagement.templates': onProject(
    engagementPayloads['engagement.templates'],
    [],
    (deps, _, { language }): Result<'engagement.templates'> => listTemplates(deps, language),
  ),
  'engagement.template': onProject(
    engagementPayloads['engagement.template'],
    [],
    (deps, _, { templateKey, language }): Result<'engagement.template'> =>
      getTemplate(deps, templateKey, language),
  ),
  'engagement.prepare': onProject(
    engagementPayloads['engagement.prepare'],
    [],
    (deps, access): Result<'engagement.prepare'> => prepareEngagement(deps, access),
  ),
  'engagement.preview': onProject(
    engagementPayloads['engagement.preview'],
    ['ADMINISTER_PROJECTS'],
    (deps, access, { draft }): Result<'engagement.preview'> =>
      previewEngagement(deps, access, draft),
  ),
  'engagement.start': onProject(
    engagementPayloads['engagement.start'],
    ['ADMINISTER_PROJECTS', 'CREATE_ISSUES'],
    (deps, access, { draft }): Result<'engagement.start'> => startEngagement(deps, access, draft),
    'writes',
  ),
  'engagement.overview': onEngagement(
    engagementPayloads['engagement.overview'],
    'read',
    (deps, { engagement }): Result<'engagement.overview'> => getOverview(deps, engagement),
  ),
  'engagement.settings': onEngagement(
    engagementPayloads['engagement.settings'],
    'read',
    async (_, { engagement }): Result<'engagement.settings'> => settingsOf(engagement),
  ),
  'engagement.assignRoles': onEngagement(
    engagementPayloads['engagement.assignRoles'],
    'configure',
    (deps, access, { version, people }): Result<'engagement.assignRoles'> =>
      assignRoles(deps, access, version, people),
    'writes',
  ),
} as const;
