import type { EngagementDraft } from '../../../src/engagement/contract';
import { demoUser } from '../../../local-site/seed/demo-users';
import type { TestSite } from '../site/a-site';

/** Id of a demo project. */
export function projectIdOf(site: TestSite, key: string): string {
  const project = site.jira.directory.project(key);
  if (project === undefined) throw new Error(`There is no project ${key}.`);
  return project.id;
}

/** A complete draft for a project, its kinds mapped onto the project's types by name and level. */
export function aDraft(
  site: TestSite,
  projectKey: string,
  overrides: Partial<EngagementDraft> = {},
): EngagementDraft {
  const project = site.jira.directory.project(projectKey);
  if (project === undefined) throw new Error(`There is no project ${projectKey}.`);
  const types = site.jira.directory.issueTypes(project);
  const epic = types.find(({ hierarchyLevel }) => hierarchyLevel === 1)?.id ?? '';
  const named = (name: string): string =>
    types.find((type) => type.name === name && type.hierarchyLevel === 0)?.id ??
    types.find(({ hierarchyLevel }) => hierarchyLevel === 0)?.id ??
    '';
  const account = (key: Parameters<typeof demoUser>[0]): string => demoUser(key).accountId;
  return {
    templateKey: 'plain',
    language: 'en',
    clientName: 'Northwind Engineering',
    startDate: new Date(site.clock.now()).toISOString().slice(0, 10),
    calendar: { region: 'US', extraDaysOff: [], extraWorkingDays: [] },
    bufferPercent: 12,
    people: {
      lead: [account('lead')],
      consultant: [account('consultant')],
      sponsor: [account('sponsor')],
      approver: [account('approver')],
      keyUser: [account('keyUser')],
      viewer: [account('viewer')],
    },
    mapping: {
      phase: epic,
      milestone: named('Milestone'),
      deliverable: named('Deliverable'),
      task: named('Task'),
      risk: named('Task'),
      change: named('Change request'),
    },
    ...overrides,
  };
}
