import type {
  CallerFunction,
  Effect,
  EngagementFunction,
  ProjectFunction,
} from '../access/define-function';
import type { ProjectRight } from '../ports/permissions';
import type { NeededRight } from '../access/roles';
import { engagementPayloads, type EngagementResults } from './contract';
import type { EngagementDeps } from './deps';
import type { Engagement } from './model/engagement';

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

/** Declares a function about all that the caller may see; its use case asks Jira what that is. */
export function ofCaller<Payload, Value>(
  payload: CallerFunction<EngagementDeps, Payload, Value>['payload'],
  run: CallerFunction<EngagementDeps, Payload, Value>['run'],
): CallerFunction<EngagementDeps, Payload, Value> {
  return { scope: 'caller', effect: 'reads', payload, run };
}

type Result<Name extends keyof EngagementResults> = Promise<EngagementResults[Name]>;

/** This capability's rows of the table of functions. */
export const engagementFunctions = {
  'engagement.list': ofCaller(
    engagementPayloads['engagement.list'],
    async (deps): Result<'engagement.list'> =>
      (await import('./usecases/list-engagements')).listEngagements(deps),
  ),
  'engagement.open': onProject(
    engagementPayloads['engagement.open'],
    [],
    async (deps, access): Result<'engagement.open'> =>
      (await import('./usecases/open-engagement')).openEngagement(deps, access),
  ),
  'engagement.templates': onProject(
    engagementPayloads['engagement.templates'],
    [],
    async (deps, _, { language }): Result<'engagement.templates'> =>
      (await import('./usecases/list-templates')).listTemplates(deps, language),
  ),
  'engagement.template': onProject(
    engagementPayloads['engagement.template'],
    [],
    async (deps, _, { templateKey, language }): Result<'engagement.template'> =>
      (await import('./usecases/list-templates')).getTemplate(deps, templateKey, language),
  ),
  'engagement.prepare': onProject(
    engagementPayloads['engagement.prepare'],
    [],
    async (deps, access): Result<'engagement.prepare'> =>
      (await import('./usecases/prepare-engagement')).prepareEngagement(deps, access),
  ),
  'engagement.preview': onProject(
    engagementPayloads['engagement.preview'],
    ['ADMINISTER_PROJECTS'],
    async (deps, access, { draft }): Result<'engagement.preview'> =>
      (await import('./usecases/preview-engagement')).previewEngagement(deps, access, draft),
  ),
  'engagement.start': onProject(
    engagementPayloads['engagement.start'],
    ['ADMINISTER_PROJECTS', 'CREATE_ISSUES'],
    async (deps, access, { draft }): Result<'engagement.start'> =>
      (await import('./usecases/start-engagement')).startEngagement(deps, access, draft),
    'writes',
  ),
  'engagement.overview': onEngagement(
    engagementPayloads['engagement.overview'],
    'read',
    async (deps, { engagement }): Result<'engagement.overview'> =>
      (await import('./usecases/get-overview')).getOverview(deps, engagement),
  ),
  'engagement.settings': onEngagement(
    engagementPayloads['engagement.settings'],
    'read',
    async (_, { engagement }): Result<'engagement.settings'> =>
      (await import('./usecases/get-settings')).settingsOf(engagement),
  ),
  'engagement.assignRoles': onEngagement(
    engagementPayloads['engagement.assignRoles'],
    'configure',
    async (deps, access, { version, people }): Result<'engagement.assignRoles'> =>
      (await import('./usecases/assign-roles')).assignRoles(deps, access, version, people),
    'writes',
  ),
} as const;
